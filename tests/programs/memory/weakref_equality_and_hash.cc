import weakref
class A:
    def __init__(self, n):
        self.n = n
    def __eq__(self, other):
        return self.n == other.n
    def __hash__(self):
        return hash(self.n)
a, b = A(1), A(1)
r, s = weakref.ref(a), weakref.ref(b)
print(r == s, r is s, hash(r) == hash(1))
del b
print(r == s, s == s)
late = weakref.ref(A(2))
try:
    hash(late)
except TypeError as e:
    print(e)
# expect-output:
# | True False True
# | False True
# | weak object has gone away
