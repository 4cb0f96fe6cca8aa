# Equal strings are the same key, however they came about.
a = "ab" + "c"
b = "".join(["a", "b", "c"])
print(a == b, hash(a) == hash(b), {a: 1}[b])  # expect: True True 1
