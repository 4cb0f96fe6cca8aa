# An exception in __exit__ replaces the first and remembers it.
class M:
    def __enter__(self): pass
    def __exit__(self, *exc):
        raise KeyError("from exit")
try:
    with M():
        raise ValueError("from body")
except KeyError as e:
    print(e, repr(e.__context__))  # expect: 'from exit' ValueError('from body')
try:
    with M():
        pass
except KeyError as e:
    print(e, e.__context__)  # expect: 'from exit' None
