# A chain of generators, each holding the next.
# differs: CPython overflows its own stack when it frees this
def gen(inner):
    yield inner

g = None
for i in range(50000):
    g = gen(g)
    next(g)
del g
print("freed")  # expect: freed
