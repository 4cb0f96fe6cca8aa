# A bound method remembers its object.
class C:
    def __init__(self, n): self.n = n
    def get(self): return self.n
a = C(1)
f = a.get
a.n = 2
print(f(), f.__self__ is a, f.__func__ is C.get, a.get == a.get, a.get == C(2).get, f.__name__)
# expect: 2 True True True False get
a.get = lambda: "own"
print(a.get(), C.get(a))  # expect: own 2
print([m() for m in (C(i).get for i in range(3))], list(map(C.get, [C(5), C(6)])))
# expect: [0, 1, 2] [5, 6]
