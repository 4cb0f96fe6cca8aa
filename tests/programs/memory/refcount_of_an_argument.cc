# python: 3.13
import sys
class A:
    pass
def f(x):
    return sys.getrefcount(x)
def g(x):
    y = x
    return sys.getrefcount(x)
def h(*args):
    return sys.getrefcount(args[0])
a = A()
print(f(a), g(a), h(a))
print(f(A()))
# expect-output:
# | 3 4 3
# | 2
