# Two loops over one iterator share its place.
it = iter(range(6))
for a in it:
    b = next(it)
    print(a, b)
    # expect: 0 1
    # expect: 2 3
    # expect: 4 5
it = iter("abcdef")
print(list(zip(it, it)))  # expect: [('a', 'b'), ('c', 'd'), ('e', 'f')]
