# A generator owns its frame; `yield` as a statement drops what is sent.
def f(xs):
    yield 1
    x = yield
    y = yield from g(x)
    try:
        yield x, y
    finally:
        print("end")
