class Odd(ValueError):
    pass


def check(n):
    if n % 2:
        error = Odd(n, "is odd")
        error.add_note("first note")
        error.add_note("second\nin two lines")
        raise error


check(3)
