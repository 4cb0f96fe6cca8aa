# The return value travels in StopIteration.
def g():
    yield 1
    return "result"
it = g()
next(it)
try:
    next(it)
except StopIteration as e:
    print(e.value, e.args)  # expect: result ('result',)
def outer():
    got = yield from g()
    print("got", got)
print(list(outer()))
# expect: got result
# expect: [1]
