# python: 3.13
import sys
class A:
    pass
def outer():
    a = A()
    def inner():
        return sys.getrefcount(a)
    print(inner(), sys.getrefcount(a))
outer()
# expect-output:
# | 2 2
