# `int | str`: unions of types.
class Union:
    def __init__(self, args):
        self.__args__ = args

    def __or__(self, other):
        return union(self, other)

    def __ror__(self, other):
        return union(other, self)

    def __instancecheck__(self, x):
        return isinstance(x, self.__args__)

    def __subclasscheck__(self, x):
        return issubclass(x, self.__args__)

    def __eq__(self, other):
        return type(other) is Union and set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        def text(x):
            if x is type(None):
                return 'None'
            if isinstance(x, type):
                return x.__qualname__ if x.__module__ == 'builtins' else f'{x.__module__}.{x.__qualname__}'
            return repr(x)
        return ' | '.join([text(x) for x in self.__args__])

Union.__name__ = Union.__qualname__ = 'UnionType'
Union.__module__ = 'types'

def union(*types):
    args = []
    for x in types:
        for y in x.__args__ if type(x) is Union else [type(None) if x is None else x]:
            if y not in args:
                args.append(y)
    return Union(tuple(args)) if len(args) > 1 else args[0]
