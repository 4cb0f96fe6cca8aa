import weakref
class A:
    pass
a = A()
r1 = weakref.ref(a, lambda r: print(1))
r2 = weakref.ref(a, lambda r: print(2))
r3 = weakref.ref(a, lambda r: print(3))
del r2
del a
print('end')
# expect-output:
# | 3
# | 1
# | end
