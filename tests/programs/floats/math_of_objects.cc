# Sums and distances of what has `__float__` or `__index__`.
# python: 3.13
import math
class F:
    def __init__(self, value):
        self.value = value
    def __float__(self):
        return self.value
class I:
    def __index__(self):
        return 4
print(math.fsum([F(1.5), 2, True]), math.dist([F(1.0), 2], [4, I()]))  # expect: 4.5 3.605551275463989
print(math.sumprod([0.1] * 10, [1] * 10), math.sumprod([10**20, 1], [3, 4]))  # expect: 1.0 300000000000000000004
print(sum([0.1] * 10), sum([-0.0], -0.0))  # expect: 1.0 -0.0
for f in (lambda: math.fsum(['a']), lambda: math.dist([F('x')], [1]), lambda: math.sumprod(['a'], ['b'])):
    try:
        f()
    except TypeError as e:
        print(e)
# expect: must be real number, not str
# expect: F.__float__ returned non-float (type str)
# expect: can't multiply sequence by non-int of type 'str'
