# `instance.__dict__` is the instance's own dict, whoever writes to it.
class Point:
    def __init__(self, **attributes):
        self.__dict__.update(attributes)

    def area(self):
        return self.x * self.y

p = Point(x=2, y=3)
d = p.__dict__
print(p.x, p.area(), d, type(d), d is p.__dict__, vars(p) is d)  # expect: 2 6 {'x': 2, 'y': 3} <class 'dict'> True True
p.z = 4
d['w'] = 5
print(d, p.w)  # expect: {'x': 2, 'y': 3, 'z': 4, 'w': 5} 5
del p.x
del d['y']
print(d, hasattr(p, 'x'), hasattr(p, 'y'))  # expect: {'z': 4, 'w': 5} False False
d['area'] = lambda: 'own'
print(p.area())  # expect: own
del p.area
try:
    p.area()
except AttributeError as e:
    print(e)  # expect: 'Point' object has no attribute 'x'
p.__dict__ = {'n': 1}
print(p.n, hasattr(p, 'z'), d)  # expect: 1 False {'z': 4, 'w': 5}
try:
    p.__dict__ = 5
except TypeError as e:
    print(e)  # expect: __dict__ must be set to a dictionary, not a 'int'
del p.__dict__
print(p.__dict__)  # expect: {}

class Shared:
    state = {}

    def __init__(self):
        self.__dict__ = self.state

a, b = Shared(), Shared()
a.value = 1
print(b.value, Shared.state)  # expect: 1 {'value': 1}

class Attributes(dict):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.__dict__ = self

t = Attributes(one=1)
t.two = 2
t['three'] = 3
print(t.one, t['two'], t.three, t)  # expect: 1 2 3 {'one': 1, 'two': 2, 'three': 3}

class Slots:
    __slots__ = ('x',)

try:
    Slots().__dict__
except AttributeError as e:
    print(e)  # expect: 'Slots' object has no attribute '__dict__'
