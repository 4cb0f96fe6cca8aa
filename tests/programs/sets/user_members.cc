# Members of a class with __hash__ and __eq__.
class C:
    def __init__(self, n):
        self.n = n
    def __hash__(self):
        return self.n % 3
    def __eq__(self, other):
        return self.n == other.n

s = {C(i % 5) for i in range(20)}
print(len(s), C(4) in s, C(5) in s, sorted(c.n for c in s))  # expect: 5 True False [0, 1, 2, 3, 4]
s.discard(C(4))
print(sorted(c.n for c in s | {C(7)}), sorted(c.n for c in s & {C(1), C(8)}))
# expect: [0, 1, 2, 3, 7] [1]
