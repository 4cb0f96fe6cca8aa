# A ring of contexts, tied by a script, does not stop the next exception.
a, b, c = ValueError("a"), ValueError("b"), ValueError("c")
a.__context__, b.__context__, c.__context__ = b, c, a
try:
    try:
        raise a
    except ValueError:
        raise KeyError("new")
except KeyError as e:
    print(repr(e), repr(e.__context__), repr(e.__context__.__context__))
# expect: KeyError('new') ValueError('a') ValueError('b')
