import weakref
class A:
    pass
a = A()
r = weakref.ref(a, lambda r: print('gone', r()))
print('before')
del a
print('after')
# expect-output:
# | before
# | gone None
# | after
