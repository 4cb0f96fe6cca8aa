# super() in class methods, properties, closures, with arguments.
class A:
    @classmethod
    def make(cls): return "A.make " + cls.__name__
    @property
    def p(self): return "A.p"
    def m(self): return "A.m"
    x = 5
class B(A):
    @classmethod
    def make(cls): return "B+" + super().make()
    @property
    def p(self): return "B+" + super().p
    def m(self):
        f = lambda: super(B, self).m()
        return "B+" + f() + str(super().x)
b = B()
print(B.make(), b.p, b.m(), super(B, b).m())  # expect: B+A.make B B+A.p B+A.m5 A.m
try:
    class C(A):
        def n(self): return super().missing
    C().n()
except AttributeError as e:
    print(e)  # expect: 'super' object has no attribute 'missing'
