# An iterator with a `throw` of its own gets what was thrown, as it was given.
class Iter:
    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def throw(self, *given):
        print('throw', *given)
        if given[0] == 'stop':
            raise StopIteration('result')
        return 456


def inner():
    result = yield from Iter()
    print('inner', result)
    yield 2


def outer():
    yield from inner()


g = outer()
print(next(g))  # expect: 1
print(g.throw(123))  # expect: throw 123
# expect: 456
print(g.throw(ZeroDivisionError))  # expect: throw <class 'ZeroDivisionError'>
# expect: 456
print(g.throw(ValueError('x')))  # expect: throw x
# expect: 456
print(g.throw('stop'))  # expect: throw stop
# expect: inner result
# expect: 2
try:
    g.throw(123)
except TypeError as e:
    print(e)  # expect: exceptions must be classes or instances deriving from BaseException, not int
