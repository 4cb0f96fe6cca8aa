# Cells in unpacking, loops, with and except.
def f():
    a, b = 1, 2
    def swap():
        nonlocal a, b
        a, b = b, a
    swap()
    for i in range(3):
        pass
    def last():
        return i
    try:
        raise ValueError("v")
    except ValueError as e:
        g = lambda: str(e)
        text = g()
    return a, b, last(), text
print(f())  # expect: (2, 1, 2, 'v')
