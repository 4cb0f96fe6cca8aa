# python: 3.13
import sys
print(sys.getrefcount(None) == sys.getrefcount(True) == sys.getrefcount(5) == 4294967295)
print(sys.getrefcount(...), sys.getrefcount(0))
# expect-output:
# | True
# | 4294967295 4294967295
