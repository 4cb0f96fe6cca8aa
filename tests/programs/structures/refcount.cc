# How many references there are.
a = []
print(refcount(a))  # expect: 1
b = a
print(refcount(a))  # expect: 2
c = [a, a]
print(refcount(a))  # expect: 4
del b
c.pop()
print(refcount(a))  # expect: 2
c = None
print(refcount(a))  # expect: 1
def f(x):
    return refcount(x)
print(f(a) > refcount(a))  # expect: True
d = {"k": a}
print(refcount(a))  # expect: 2
d.clear()
print(refcount(a))  # expect: 1
