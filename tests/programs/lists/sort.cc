# sort: stable, with key, reversed.
a = [3, 1, 2]
print(a.sort(), a)  # expect: None [1, 2, 3]
words = ["banana", "Cherry", "apple", "date", "fig"]
words.sort()
print(words)  # expect: ['Cherry', 'apple', 'banana', 'date', 'fig']
words.sort(key=str.lower)
print(words)  # expect: ['apple', 'banana', 'Cherry', 'date', 'fig']
words.sort(key=len, reverse=True)
print(words)  # expect: ['banana', 'Cherry', 'apple', 'date', 'fig']
pairs = [(1, "b"), (0, "x"), (1, "a"), (0, "y")]
pairs.sort(key=lambda p: p[0])
print(pairs)  # expect: [(0, 'x'), (0, 'y'), (1, 'b'), (1, 'a')]
pairs.sort(key=lambda p: p[0], reverse=True)
print(pairs)  # expect: [(1, 'b'), (1, 'a'), (0, 'x'), (0, 'y')]
try:
    [1, "a", 2].sort()
except TypeError as e:
    print(e)  # expect: '<' not supported between instances of 'str' and 'int'
