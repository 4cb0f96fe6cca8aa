# repr of something too deep is a RecursionError.
a = []
for i in range(100000):
    a = [a]
try:
    repr(a)
except RecursionError:
    print("RecursionError")  # expect: RecursionError
b = []
for i in range(100):
    b = [b]
print(repr(b) == "[" * 101 + "]" * 101)  # expect: True
