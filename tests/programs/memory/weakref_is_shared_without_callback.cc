import weakref
class A:
    pass
a = A()
print(weakref.ref(a) is weakref.ref(a))
r = weakref.ref(a)
def told(r):
    pass
s = weakref.ref(a, told)
print(r is weakref.ref(a), r is s, weakref.getweakrefcount(a))
print(weakref.getweakrefs(a) == [r, s])
# expect-output:
# | True
# | True False 2
# | True
