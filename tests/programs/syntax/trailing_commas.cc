# Trailing commas where they are allowed.
def f(a, b=2, *c, d=4, **e,): return a
print(f(1,), [1, 2,], (1,), {1: 2,}, {1,}, f(*[1],), len((1, 2,)))
# expect: 1 [1, 2] (1,) {1: 2} {1} 1 2
x, = [5]
for y, in [[1], [2]]: print(x, y)
# expect: 5 1
# expect: 5 2
from math import (sqrt, pi,)
