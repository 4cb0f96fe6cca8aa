# The middle function passes the cell through.
def a():
    x = 1
    def b():
        def c():
            nonlocal x
            x += 1
            return x
        return c
    return b, lambda: x
b, get = a()
c = b()
print(c(), c(), get(), b()(), get())  # expect: 2 3 3 4 4
