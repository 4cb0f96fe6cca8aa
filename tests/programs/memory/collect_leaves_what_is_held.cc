import gc
class Node:
    pass
a = Node()
a.me = a
b = [a]
b.append(b)
gc.collect()
print(a.me is a, b[1] is b, b[0] is a)
# expect-output:
# | True True True
