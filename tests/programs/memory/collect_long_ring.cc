import gc
class Node:
    __slots__ = ('next',)
def ring(n):
    first = last = Node()
    for _ in range(n - 1):
        new = Node()
        last.next = new
        last = new
    last.next = first
gc.collect()
ring(100000)
print(gc.collect())
# expect-output:
# | 100000
