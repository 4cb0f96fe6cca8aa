# A string is a sequence of strings.
for c in "aé😀":
    print(c, ord(c), len(c))
    # expect: a 97 1
    # expect: é 233 1
    # expect: 😀 128512 1
print(list("abc"), tuple("ab"), set("aa"))  # expect: ['a', 'b', 'c'] ('a', 'b') {'a'}
print([*"xyz"], *"xyz")  # expect: ['x', 'y', 'z'] x y z
print(list(reversed("abc")), list(enumerate("ab")), list(zip("ab", "cd")))
# expect: ['c', 'b', 'a'] [(0, 'a'), (1, 'b')] [('a', 'c'), ('b', 'd')]
