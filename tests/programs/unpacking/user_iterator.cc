# Unpacking asks an iterator for one more than it needs.
class It:
    def __init__(self, n):
        self.n, self.i = n, 0
    def __iter__(self):
        return self
    def __next__(self):
        self.i += 1
        print("next", self.i)
        if self.i > self.n:
            raise StopIteration
        return self.i
a, b = It(2)
# expect: next 1
# expect: next 2
# expect: next 3
print(a, b)  # expect: 1 2
try:
    a, b = It(5)
except ValueError as e:
    print(e)
# expect: next 1
# expect: next 2
# expect: next 3
# expect: too many values to unpack (expected 2)
