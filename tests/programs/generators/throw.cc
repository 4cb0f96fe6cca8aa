# throw raises at the waiting yield.
def g():
    while True:
        try:
            x = yield "ready"
            print("got", x)
        except ValueError as e:
            print("caught", e)
            yield "handled"
it = g()
print(next(it), it.throw(ValueError("v")), next(it))
# expect: caught v
# expect: ready handled ready
try:
    it.throw(KeyError("k"))
except KeyError as e:
    print("out", e)  # expect: out 'k'
try:
    next(it)
except StopIteration:
    print("over")  # expect: over
def h():
    yield
try:
    h().throw(ValueError("before start"))
except ValueError as e:
    print(e)  # expect: before start
print(next(g()))  # expect: ready
