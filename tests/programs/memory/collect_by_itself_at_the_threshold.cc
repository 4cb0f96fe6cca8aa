import weakref
class Node:
    pass
def make():
    n = Node()
    n.me = n
    return weakref.ref(n)
first = make()
count = 0
while first() is not None and count < 1000000:
    make()
    count += 1
print(first() is None)
# expect-output:
# | True
