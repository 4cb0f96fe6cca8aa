# *args collects what is left over.
def f(a, *rest):
    return a, rest

print(f(1), f(1, 2), f(1, 2, 3))  # expect: (1, ()) (1, (2,)) (1, (2, 3))
def g(*args):
    return args
print(g(), g(1), g(*[1, 2]), g(*"ab", 3, *(4,)))  # expect: () (1,) (1, 2) ('a', 'b', 3, 4)
