# Parameters after `*` are named at the call.
def f(a, *, b, c=3):
    return a, b, c

print(f(1, b=2), f(1, c=30, b=20))  # expect: (1, 2, 3) (1, 20, 30)
def g(*args, sep="-"):
    return sep.join(args)
print(g("a", "b"), g("a", "b", sep="+"))  # expect: a-b a+b
