# A slot of a subclass hides the base's slot of that name; both have a place of their own.
class A:
    __slots__ = ('x', 'y')

    def base(self):
        return A.x.__get__(self)


class B(A):
    __slots__ = ('x',)


class C(B):
    __slots__ = ('x', 'z')


class Dict(A):
    x = 'of the class'


b = B()
b.x = 1
try:
    b.base()
except AttributeError as e:
    print(e)  # expect: 'B' object has no attribute 'x'
A.x.__set__(b, 5)
for _ in range(3):
    b.x += 1
print(b.x, b.base(), B.x is A.x, sorted(n for n in dir(b) if len(n) == 1))  # expect: 4 5 False ['x', 'y']
c = C()
c.x, c.z, c.y = 1, 2, 3
B.x.__set__(c, 'b')
A.x.__set__(c, 'a')
print(c.x, B.x.__get__(c), A.x.__get__(c), c.y, c.z)  # expect: 1 b a 3 2
del c.x
print(hasattr(c, 'x'), B.x.__get__(c), c.z)  # expect: False b 2
d = Dict()
print(d.x)  # expect: of the class
d.x = 'own'
d.y = 'slot'
print(d.x, d.__dict__, d.y)  # expect: own {'x': 'own'} slot
