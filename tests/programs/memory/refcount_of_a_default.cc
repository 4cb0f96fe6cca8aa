# python: 3.13
import sys
class A:
    pass
a = A()
def f(x=a):
    return sys.getrefcount(x)
print(sys.getrefcount(a), f())
del f
print(sys.getrefcount(a))
# expect-output:
# | 3 4
# | 2
