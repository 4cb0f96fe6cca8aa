# Attributes and closures count.
class C: pass
c = C()
print(refcount(c))  # expect: 1
holder = C()
holder.c = c
print(refcount(c))  # expect: 2
def outer(x):
    def inner():
        return x
    return inner
f = outer(c)
print(refcount(c))  # expect: 3
f = None
holder = None
print(refcount(c))  # expect: 1
for other in [c]:
    pass
print(refcount(c))  # expect: 2
