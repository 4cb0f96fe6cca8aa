import weakref
class A:
    def __init__(self, n):
        self.n = n
d = weakref.WeakKeyDictionary()
a, b = A(1), A(2)
d[a] = 'a'
d[b] = 'b'
print(len(d), d[a], a in d, sorted(d.values()))
del a
print(len(d), [(k.n, v) for k, v in d.items()])
del d[b]
print(len(d), b in d, 5 in d)
# expect-output:
# | 2 a True ['a', 'b']
# | 1 [(2, 'b')]
# | 0 False False
