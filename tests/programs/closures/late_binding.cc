# A closure sees the variable, not the value it had.
fs = [lambda: i for i in range(3)]
print([f() for f in fs])  # expect: [2, 2, 2]
fs = [lambda i=i: i for i in range(3)]
print([f() for f in fs])  # expect: [0, 1, 2]
def make():
    out = []
    for k in range(3):
        def f():
            return k
        out.append(f)
    k = "after"
    return out
print([f() for f in make()])  # expect: ['after', 'after', 'after']
