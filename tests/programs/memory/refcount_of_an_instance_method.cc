# python: 3.13
import sys
class A:
    def me(self):
        return sys.getrefcount(self)
a = A()
print(a.me())
m = a.me
print(sys.getrefcount(a))
# expect-output:
# | 3
# | 3
