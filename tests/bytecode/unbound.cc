# A check stands only where a local may have no value.
def f(c):
    if c:
        x = 1
    print(x)
    print(x)
    for y in c:
        z = y
    print(z)
    del x
    return x
