# python: 3.13
import sys
class A:
    pass
a = A()
print(sys.getrefcount(a))
b = a
print(sys.getrefcount(a))
c = d = a
print(sys.getrefcount(a))
del b, c
print(sys.getrefcount(a))
d = None
print(sys.getrefcount(a))
# expect-output:
# | 2
# | 3
# | 5
# | 3
# | 2
