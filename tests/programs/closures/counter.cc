# Each closure has its own cell.
def make():
    n = 0
    def inc():
        nonlocal n
        n += 1
        return n
    return inc

a, b = make(), make()
print(a(), a(), b(), a(), b())  # expect: 1 2 1 3 2
