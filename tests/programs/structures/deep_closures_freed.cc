# A chain of closures.
def wrap(f):
    return lambda: f
f = None
for i in range(100000):
    f = wrap(f)
del f
print("freed")  # expect: freed
