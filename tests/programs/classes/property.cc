# Properties: get, set, delete, read-only.
class Temp:
    def __init__(self, c):
        self.c = c
    @property
    def f(self):
        "in Fahrenheit"
        return self.c * 9 / 5 + 32
    @f.setter
    def f(self, value):
        self.c = (value - 32) * 5 / 9
    @f.deleter
    def f(self):
        print("deleting")
    @property
    def fixed(self):
        return 1
t = Temp(100)
print(t.f)  # expect: 212.0
t.f = 32
print(t.c, Temp.f.__doc__)  # expect: 0.0 in Fahrenheit
del t.f  # expect: deleting
t.f += 18
print(t.c)  # expect: 10.0
for action in ("t.fixed = 2", ):
    try:
        t.fixed = 2
    except AttributeError as e:
        print(e)  # expect: property 'fixed' of 'Temp' object has no setter
try:
    del t.fixed
except AttributeError as e:
    print(e)  # expect: property 'fixed' of 'Temp' object has no deleter
