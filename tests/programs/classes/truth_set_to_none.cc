# A class whose __bool__ or __len__ is None has no truth.
class B:
    __bool__ = None


class L:
    __len__ = None


for make in (B, L):
    for f in (bool, lambda x: not x, lambda x: 1 if x else 2):
        try:
            print(f(make()))
        except TypeError as e:
            print(e)
# expect: 'NoneType' object is not callable
# expect: 'NoneType' object is not callable
# expect: 'NoneType' object is not callable
# expect: 'NoneType' object is not callable
# expect: 'NoneType' object is not callable
# expect: 'NoneType' object is not callable
