# An assignment through self makes an instance attribute; a list is shared.
class C:
    n = 0
    items = []
    def add(self, x):
        self.n += 1
        self.items.append(x)
a, b = C(), C()
a.add(1)
a.add(2)
b.add(3)
print(a.n, b.n, C.n, a.items, a.items is b.items, sorted(vars(a)), vars(a))
# expect: 2 1 0 [1, 2, 3] True ['n'] {'n': 2}
C.n = 100
del a.n
print(a.n, b.n)  # expect: 100 1
