import weakref
class A:
    def __init__(self):
        self.n = 1
    def __len__(self):
        return 3
    def __getitem__(self, i):
        return i * 2
    def __call__(self, x):
        return x + self.n
    def __add__(self, other):
        return ('added', other)
    def __str__(self):
        return 'an A'
a = A()
p = weakref.proxy(a)
p.n = 5
print(a.n, p.n, len(p), p[4], p(10), p + 1, str(p), bool(p))
print(type(p) in weakref.ProxyTypes)
del a
try:
    p.n
except ReferenceError as e:
    print(e)
# expect-output:
# | 5 5 3 8 15 ('added', 1) an A True
# | True
# | weakly-referenced object no longer exists
