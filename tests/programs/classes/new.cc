# __new__ makes, __init__ fills; __new__ may give something else.
class One:
    only = None
    def __new__(cls, *args):
        if cls.only is None:
            cls.only = super().__new__(cls)
        return cls.only
    def __init__(self, x):
        self.x = x
a, b = One(1), One(2)
print(a is b, a.x)  # expect: True 2
class Weird:
    def __new__(cls): return 42
    def __init__(self): print("never")
print(Weird())  # expect: 42
class I(int):
    def __new__(cls, x): return super().__new__(cls, x + 1)
print(I(5), I(5) + 1, type(I(1)).__name__, isinstance(I(1), int))  # expect: 6 7 I True
