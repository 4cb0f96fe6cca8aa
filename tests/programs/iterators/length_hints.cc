from operator import length_hint

for values in ([1, 2, 3], (1, 2, 3), 'äbc', b'abc', range(3), {1: 1, 2: 2, 3: 3}, {1, 2, 3}):
    it = iter(values)
    hints = [length_hint(it)]
    next(it)
    hints.append(length_hint(it))
    list(it)
    hints.append(length_hint(it))
    print(hints)
# expect: [3, 2, 0]
# expect: [3, 2, 0]
# expect: [3, 2, 0]
# expect: [3, 2, 0]
# expect: [3, 2, 0]
# expect: [3, 2, 0]
# expect: [3, 2, 0]
print(length_hint(reversed([1, 2])), length_hint(map(len, []), 7))  # expect: 2 7
