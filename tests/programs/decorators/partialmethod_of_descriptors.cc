# functools.partialmethod of functions, class methods, static methods, others of its kind.
from functools import cached_property, partialmethod


class Cell:
    def put(self, *args, **kw):
        return args, kw

    @classmethod
    def made(cls, *args):
        return cls.__name__, args

    @staticmethod
    def plain(*args):
        return args

    one = partialmethod(put, 1, k=2)
    both = partialmethod(one, 3, k=4)
    of_class = partialmethod(made, "a")
    free = partialmethod(plain, "s")
    builtin = partialmethod(max, [1, 2], key=None)


c = Cell()
print(c.one(5), c.both(), c.of_class(1), Cell.of_class(2), c.free(3), Cell.free(4), Cell.one(c, 9))
try:
    partialmethod(5)
except TypeError as e:
    print(e)


class Slots:
    __slots__ = ()

    @cached_property
    def x(self):
        return 1


try:
    Slots().x
except TypeError as e:
    print(e)
# expect: ((1, 5), {'k': 2}) ((1, 3), {'k': 4}) ('Cell', ('a', 1)) ('Cell', ('a', 2)) ('s', 3) ('s', 4) ((1, 9), {'k': 2})
# expect: 5 is not callable or a descriptor
# expect: No '__dict__' attribute on 'Slots' instance to cache 'x' property.
