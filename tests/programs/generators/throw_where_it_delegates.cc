# An exception thrown into a generator that delegates: the inner iterator may have it.
# python: 3.13
class Plain:
    def __iter__(self):
        return self

    def __next__(self):
        return 1

class Catching(Plain):
    def throw(self, *args):
        print('thrown', len(args))
        return 'caught'

    def close(self):
        print('closed')

def over(it):
    result = yield from it
    print('result', result)
    yield 'after'

g = over(Plain())
next(g)
print(g.throw(StopIteration(4)))
g = over([1, 2])
next(g)
print(g.throw(StopIteration(5)))
g = over(Catching())
next(g)
print(g.throw(ValueError(1)), next(g))
g.close()
g = over(Plain())
next(g)
try:
    g.throw(ValueError(6))
except ValueError as e:
    print(repr(e))
# expect-output:
# | result 4
# | after
# | result 5
# | after
# | thrown 1
# | caught 1
# | closed
# | ValueError(6)
