# python: 3.13
import sys
class A:
    pass
a, holder = A(), A()
holder.x = a
print(sys.getrefcount(a), sys.getrefcount(holder.x))
holder.y = a
print(sys.getrefcount(a))
del holder.x
print(sys.getrefcount(a))
A.shared = a
print(sys.getrefcount(a))
# expect-output:
# | 3 3
# | 4
# | 3
# | 4
