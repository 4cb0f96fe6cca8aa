# What range refuses.
def attempt(*args):
    try:
        range(*args)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
attempt()  # expect: TypeError range expected at least 1 argument, got 0
attempt(1.0)  # expect: TypeError 'float' object cannot be interpreted as an integer
attempt("x")  # expect: TypeError 'str' object cannot be interpreted as an integer
attempt(1, 2, 0)  # expect: ValueError range() arg 3 must not be zero
attempt(1, 2, 3, 4)  # expect: TypeError range expected at most 3 arguments, got 4
