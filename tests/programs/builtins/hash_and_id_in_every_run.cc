# Hashes of strings and ids depend on nothing but the program, so a run can be repeated exactly.
# differs: CPython draws a seed for the hashes of strings, and its ids are addresses
print(hash("a"), hash("spam"))  # expect: 6970428254152358277 2384438180520246959
print({"a", "b", "spam", "eggs"})  # expect: {'b', 'a', 'eggs', 'spam'}
x, y = [], []
print(hex(id(x)), hex(id(y)), hex(id(x)))  # expect: 0x7f0000001000 0x7f0000001010 0x7f0000001000
