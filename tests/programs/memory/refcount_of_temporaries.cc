# python: 3.13
import sys
print(sys.getrefcount([]))
print(sys.getrefcount([1, 2] + [3]))
print(sys.getrefcount({}))
print(sys.getrefcount(object()))
# expect-output:
# | 1
# | 1
# | 1
# | 1
