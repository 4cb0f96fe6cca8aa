# A set keeps the hashes of keys that do not know their own, however often its table grows.
class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return self.n % 3

    def __eq__(self, other):
        return isinstance(other, Key) and self.n == other.n


s = set()
for n in range(40):
    s |= {n, str(n), n / 4, (n, n), -n, 1 << (n + 40), None, n % 2 == 0, frozenset([n])}
    s.add(Key(n))
print(len(s))  # expect: 310
assert all(n in s and str(n) in s and n / 4 in s and (n, n) in s and -n in s for n in range(40))
assert all(Key(n) in s and 1 << (n + 40) in s and frozenset([n]) in s for n in range(40))
t = s.copy()
for n in range(40):
    t.discard(Key(n))
    t.discard((n, n))
    t.discard(n)
print(len(t), len(s - t), t <= s, (n, n) in t, Key(3) in t)  # expect: 190 120 True False False
t.update(s)
print(t == s)  # expect: True
