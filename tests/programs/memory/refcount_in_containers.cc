# python: 3.13
import sys
class A:
    pass
a = A()
items = [a]
print(sys.getrefcount(a))
items.append(a)
print(sys.getrefcount(a))
table = {'k': a, a: 1}
print(sys.getrefcount(a))
pair = (a, a)
print(sys.getrefcount(a))
group = {a}
print(sys.getrefcount(a))
items.pop()
del table['k']
print(sys.getrefcount(a))
items.clear()
del table, pair, group
print(sys.getrefcount(a))
# expect-output:
# | 3
# | 4
# | 6
# | 8
# | 9
# | 7
# | 2
