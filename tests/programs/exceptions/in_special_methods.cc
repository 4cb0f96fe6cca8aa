# Exceptions come out of special methods.
class Bad:
    def __add__(self, o): raise ValueError("add")
    def __eq__(self, o): raise ValueError("eq")
    def __bool__(self): raise ValueError("bool")
    def __len__(self): raise ValueError("len")
    def __repr__(self): raise ValueError("repr")
    def __iter__(self): raise ValueError("iter")
    def __getitem__(self, k): raise ValueError("getitem")
    def __call__(self): raise ValueError("call")
    def __hash__(self): raise ValueError("hash")
    def __contains__(self, x): raise ValueError("contains")
b = Bad()
for f in (lambda: b + 1, lambda: b == 1, lambda: not b, lambda: len(b), lambda: repr(b), lambda: list(b), lambda: b[0],
          lambda: b(), lambda: {b: 1}, lambda: 1 in b, lambda: [1] == [b], lambda: b in [1], lambda: f"{b}", lambda: print([b]),
          lambda: 1 if b else 2, lambda: [*b], lambda: sum(b), lambda: set([b])):
    try:
        f()
    except ValueError as e:
        print(e, end=" ")
print()
# expect: add eq bool len repr iter getitem call hash contains eq eq repr repr bool iter iter hash
