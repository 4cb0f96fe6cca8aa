# python: 3.13
import sys
class A:
    pass
items = [A(), A()]
for x in items:
    print(sys.getrefcount(x))
print(sys.getrefcount(items[0]), sys.getrefcount(items[1]))
# expect-output:
# | 3
# | 3
# | 2 3
