# A deque whose places have changed stops those who walk it; setting an item does not.
from collections import deque


def walk(change):
    d = deque([1, 2, 3])
    try:
        for _ in d:
            change(d)
    except RuntimeError as e:
        print(e)
    else:
        print("walked", d)


walk(lambda d: d.append(1))
walk(lambda d: (d.pop(), d.append(1)))
walk(lambda d: d.rotate())
walk(lambda d: d.__setitem__(0, 9))
walk(lambda d: d.reverse())
walk(lambda d: d.extend([]))
it = iter(deque("ab"))
print(next(it), list(it))
d = deque("ab")
it = reversed(d)
d.append("c")
try:
    next(it)
except RuntimeError as e:
    print(e)


class Clears:
    def __eq__(self, other):
        d.clear()
        return False


for ask in (d.count, d.index, d.remove):
    d = deque([1, Clears(), 3])
    ask = getattr(d, ask.__name__)
    try:
        ask(3)
    except (RuntimeError, IndexError) as e:
        print(type(e).__name__, e)
# expect: deque mutated during iteration
# expect: deque mutated during iteration
# expect: deque mutated during iteration
# expect: walked deque([9, 2, 3])
# expect: walked deque([3, 2, 1])
# expect: walked deque([1, 2, 3])
# expect: a ['b']
# expect: deque mutated during iteration
# expect: RuntimeError deque mutated during iteration
# expect: RuntimeError deque mutated during iteration
# expect: IndexError deque mutated during iteration
