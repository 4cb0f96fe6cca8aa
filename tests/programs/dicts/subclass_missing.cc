# __missing__ of a derived class answers for absent keys.
class Counter(dict):
    def __missing__(self, key):
        return 0

c = Counter()
for letter in "hello":
    c[letter] += 1
print(c, c["zz"], "zz" in c, c.get("zz"), type(c).__name__)
# expect: {'h': 1, 'e': 1, 'l': 2, 'o': 1} 0 False None Counter
