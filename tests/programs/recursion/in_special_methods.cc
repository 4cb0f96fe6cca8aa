# Recursion through operators, attributes and representations.
class C:
    def __add__(self, o): return self + o
    def __repr__(self): return repr(self)
    def __getattr__(self, n): return getattr(self, n + "x")
    def __eq__(self, o): return self == o
    def __call__(self): return self()
    def __len__(self): return len(self)
    def __iter__(self): return iter(self)
    def __bool__(self): return bool(self)
    def __getitem__(self, k): return self[k]
c = C()
for f in (lambda: c + 1, lambda: repr(c), lambda: c.y, lambda: c == 1, lambda: c(), lambda: len(c), lambda: iter(c), lambda: bool(c), lambda: c[0]):
    try:
        f()
    except RecursionError:
        print("RecursionError")
        # expect: RecursionError
        # expect: RecursionError
        # expect: RecursionError
        # expect: RecursionError
        # expect: RecursionError
        # expect: RecursionError
        # expect: RecursionError
        # expect: RecursionError
        # expect: RecursionError
