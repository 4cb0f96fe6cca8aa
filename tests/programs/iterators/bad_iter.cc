# __iter__ must give an iterator.
class A:
    def __iter__(self): return 5
class B:
    __iter__ = None
for c in (A, B):
    try:
        for x in c():
            pass
    except TypeError as e:
        print(e)
        # expect: iter() returned non-iterator of type 'int'
        # expect: 'B' object is not iterable
