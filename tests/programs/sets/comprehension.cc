# A set comprehension.
s = {x * x % 7 for x in range(10)}
print(sorted(s), type(s).__name__)  # expect: [0, 1, 2, 4] set
print(sorted({c.lower() for c in "Hello"}))  # expect: ['e', 'h', 'l', 'o']
