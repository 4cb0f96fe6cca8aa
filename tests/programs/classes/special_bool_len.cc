# __bool__ first, then __len__.
class A:
    def __len__(self): return 0
    def __bool__(self): return True
class B:
    def __len__(self): return 0
class C:
    def __bool__(self): return 5
class D:
    def __len__(self): return -1
class E:
    def __len__(self): return "x"
print(bool(A()), bool(B()), not B(), 1 if B() else 2)  # expect: True False True 2
for f in (lambda: bool(C()), lambda: len(D()), lambda: len(E()), lambda: len(C())):
    try:
        f()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
        # expect: TypeError __bool__ should return bool, returned int
        # expect: ValueError __len__() should return >= 0
        # expect: TypeError 'str' object cannot be interpreted as an integer
        # expect: TypeError object of type 'C' has no len()
