# `is` and `is not`.
a, b = [], []
c = a
print(a is b, a is c, a is not b, None is None, a == b)  # expect: False True True True True
print(True is True, () is (), type(1) is int, type(True) is int)  # expect: True True True False
def f(): pass
print(f is f, f == f, f != len)  # expect: True True True
class C: pass
o = C()
print(o == o, o == C(), o != C(), o is not None)  # expect: True False True True
