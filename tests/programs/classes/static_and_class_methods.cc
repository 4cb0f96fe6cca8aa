# staticmethod and classmethod, by class and by instance.
class C:
    count = 0
    @staticmethod
    def add(a, b): return a + b
    @classmethod
    def make(cls, *args):
        cls.count += 1
        return cls(*args)
    def __init__(self, x=0): self.x = x
class D(C): pass
print(C.add(1, 2), C().add(3, 4), C.make(5).x, type(D.make()).__name__, C.count, D.count)
# expect: 3 7 5 D 1 2
print(C().make(7).x, D(1).make(8).x)  # expect: 7 8
