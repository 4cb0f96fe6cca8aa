# `__index__` of an index must give an integer.
# python: 3.13
class A:
    def __index__(self): return 'i'
class N:
    __index__ = None
class R:
    def __index__(self): raise KeyError(5)
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for x in (A(), N(), R()):
    l = [1]
    def store(): l[x] = 1
    def delete(): del l[x]
    for f in (lambda: [1][x], lambda: (1,)[x], lambda: 'a'[x], lambda: b'a'[x], lambda: range(3)[x], store, delete): attempt(f)
# expect-output:
# | TypeError __index__ returned non-int (type str)
# | TypeError __index__ returned non-int (type str)
# | TypeError __index__ returned non-int (type str)
# | TypeError __index__ returned non-int (type str)
# | TypeError __index__ returned non-int (type str)
# | TypeError __index__ returned non-int (type str)
# | TypeError __index__ returned non-int (type str)
# | TypeError 'NoneType' object is not callable
# | TypeError 'NoneType' object is not callable
# | TypeError 'NoneType' object is not callable
# | TypeError 'NoneType' object is not callable
# | TypeError 'NoneType' object is not callable
# | TypeError 'NoneType' object is not callable
# | TypeError 'NoneType' object is not callable
# | KeyError 5
# | KeyError 5
# | KeyError 5
# | KeyError 5
# | KeyError 5
# | KeyError 5
# | KeyError 5
