# `__iadd__` of list goes before the `__add__` of a class that derives from it.
class Row(list):
    def __add__(self, other):
        return 'added'

r = Row([1])
same = r
r += [2]
print(r, r is same, r + [3])  # expect: [1, 2] True added

from collections import defaultdict
d = defaultdict(list)
d |= [(1, 2)]
print(d)  # expect: defaultdict(<class 'list'>, {1: 2})

class Half(float):
    def __add__(self, other):
        return 'own'

h = Half(1)
h += 1
print(h)  # expect: own
