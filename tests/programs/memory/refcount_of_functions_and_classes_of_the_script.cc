# python: 3.13
import sys
def f():
    pass
print(sys.getrefcount(f))
g = f
print(sys.getrefcount(f))
# expect-output:
# | 2
# | 3
