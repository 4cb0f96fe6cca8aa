# A generator shares cells with its maker.
def f():
    total = 0
    def gen():
        nonlocal total
        for i in range(4):
            total += i
            yield total
    out = list(gen())
    return out, total
print(f())  # expect: ([0, 1, 3, 6], 6)
