# What was found for an attribute once is not believed when its class, module or object has changed.
import math

class Plain:
    limit = 1
    made = 0
    def __init__(self): self.x = 1; self.f = lambda: 7
    def name(self): return 'plain'
    @staticmethod
    def two(): return 2

def look(a): return a.x, a.f(), a.limit, a.name(), a.two(), Plain.two(), Plain.limit

a = Plain()
for _ in range(3): shown = look(a)
print(shown) # expect: (1, 7, 1, 'plain', 2, 2, 1)
Plain.limit = 5
print(look(a)) # expect: (1, 7, 5, 'plain', 2, 2, 5)
a.limit = 6
print(look(a)) # expect: (1, 7, 6, 'plain', 2, 2, 5)
Plain.x = property(lambda self: 42, lambda self, value: None)
print(look(a)) # expect: (42, 7, 6, 'plain', 2, 2, 5)
del Plain.x
Plain.two = lambda self=None: 3
Plain.name = lambda self: 'changed'
print(look(a)) # expect: (1, 7, 6, 'changed', 3, 3, 5)
a.name = lambda: 'own'
print(look(a)) # expect: (1, 7, 6, 'own', 3, 3, 5)

class Child(Plain):
    pass

def call(it): return it.two()
child = Child()
print(call(child), call(a)) # expect: 3 3
Child.two = staticmethod(lambda: 4)
print(call(child), call(a)) # expect: 4 3
del Child.two
print(call(child), call(a)) # expect: 3 3

def equal(x, y): return x == y, x != y, bool(x)
print(equal(a, a), equal(a, child), equal(a, None)) # expect: (True, False, True) (False, True, True) (False, True, True)
Plain.__eq__ = lambda self, other: True
print(equal(a, child), equal(None, a)) # expect: (True, False, True) (True, False, False)
del Plain.__eq__
Plain.__len__ = lambda self: 0
print(equal(a, child)) # expect: (False, True, False)

for _ in range(3):
    Plain.made += 1
print(a.name(), Plain.made) # expect: own 3

def root(): return math.sqrt(16), math.tau > 6
print(root(), root()) # expect: (4.0, True) (4.0, True)
math.sqrt = lambda x: 'other'
print(root()) # expect: ('other', True)
