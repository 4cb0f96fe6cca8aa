# A copy has the attributes of its original, whatever `__setattr__` and properties say.
import copy
class A:
    def __init__(self): self.x = 1; self.y = [1, 2]; self.me = self
a = A(); b = copy.copy(a); c = copy.deepcopy(a)
print(b.x, b.y is a.y, c.y is a.y, c.me is c, b.me is a, list(b.__dict__), list(vars(a)))
b.z = 5
print(b.__dict__['z'], 'z' in a.__dict__)
class S:
    __slots__ = ('p', 'q')
class Both(S): pass
s = S(); s.p = 1
t = copy.copy(s)
print(t.p, hasattr(t, 'q'))
s = Both(); s.p = 1; s.w = 2
t = copy.deepcopy(s)
print(t.p, t.w, t.__dict__)
class Strict:
    def __setattr__(self, name, value): raise AttributeError(name)
    v = property(lambda self: 'computed')
s = Strict(); s.__dict__['a'] = 1; s.__dict__['v'] = 2
print(copy.copy(s).a, copy.copy(s).v, copy.copy(s).__dict__)
class Reduced:
    def __reduce__(self): return Reduced, (), {'x': 7}
print(copy.copy(Reduced()).x)
class State:
    def __getstate__(self): return {'k': 1}
    def __setstate__(self, state): self.k = state['k'] + 1
print(copy.copy(State()).k, A().__getstate__()['x'])
# expect-output:
# | 1 True False True True ['x', 'y', 'me'] ['x', 'y', 'me']
# | 5 False
# | 1 False
# | 1 2 {'w': 2}
# | 1 computed {'a': 1, 'v': 2}
# | 7
# | 2 1
