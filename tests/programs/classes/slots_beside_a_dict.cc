# Slots are no part of __dict__, and the class has a descriptor for each.
class A:
    __slots__ = ('x', '__dict__')


class Base:
    __slots__ = ('x',)


class Derived(Base):
    def __init__(self):
        self.x, self.y = 1, 2


a = A()
a.x, a.y = 1, 2
print(vars(a), a.__dict__, a.x)  # expect: {'y': 2} {'y': 2} 1
d = Derived()
print(vars(d), d.x)  # expect: {'y': 2} 1
d.x, d.z = 5, 6
print(d.x, vars(d))  # expect: 5 {'y': 2, 'z': 6}
d.__dict__['w'] = 7
print(d.w, sorted(vars(d)), 'x' in dir(d))  # expect: 7 ['w', 'y', 'z'] True
del d.x
try:
    print(d.x)
except AttributeError as e:
    print(e)  # expect: 'Derived' object has no attribute 'x'
try:
    del d.x
except AttributeError as e:
    print(e)  # expect: x
d.x = 8
d.__dict__ = {'n': 1}
print(d.x, vars(d))  # expect: 8 {'n': 1}
print(A.__dict__['x'], 'x' in A.__dict__, 'x' in Derived.__dict__)  # expect: <member 'x' of 'A' objects> True False
A.__dict__['x'].__set__(a, 9)
print(a.x, Base.__dict__.get('x').__get__(d), type(A.x).__name__)  # expect: 9 8 member_descriptor
