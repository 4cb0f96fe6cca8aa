# The six comparisons and what they imply.
class N:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __lt__(self, o): return self.n < o.n
    def __le__(self, o): return self.n <= o.n
a, b = N(1), N(2)
print(a == b, a != b, a == N(1), a < b, a > b, a <= b, a >= b)
# expect: False True True True False True False
print(max(a, b).n, sorted([b, a])[0].n, [a] == [N(1)], a in [N(1)], [N(1), N(2)].index(b), [N(1)].count(a))
# expect: 2 1 True True 1 1
class Only:
    def __lt__(self, o): return True
try:
    Only() <= Only()
except TypeError as e:
    print(e)  # expect: '<=' not supported between instances of 'Only' and 'Only'
class Odd:
    def __eq__(self, o): return "not a bool"
    def __ne__(self, o): return []
print(Odd() == 1, Odd() != 1, 1 == Odd(), [Odd()] == [1])  # expect: not a bool [] not a bool True
