# Captured variables are cells from the start; what is only passed on is a free variable.
def outer(a):
    b = 1
    def middle():
        def inner(c):
            nonlocal b
            b += a + c
            return b
        return inner
    return middle
