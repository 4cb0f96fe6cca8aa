# Every key hashes to 1: equality decides.
class K:
    def __init__(self, n):
        self.n = n
    def __hash__(self):
        return 1
    def __eq__(self, other):
        return self.n == other.n

d = {}
for i in range(20):
    d[K(i % 7)] = i
print(len(d), [k.n for k in d], list(d.values()))
# expect: 7 [0, 1, 2, 3, 4, 5, 6] [14, 15, 16, 17, 18, 19, 13]
del d[K(3)]
print(K(3) in d, K(4) in d, len(d))  # expect: False True 6
