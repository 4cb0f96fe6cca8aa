# __iter__ and __next__.
class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1
print(list(Countdown(3)), sum(Countdown(4)), 2 in Countdown(3), max(Countdown(5)))
# expect: [3, 2, 1] 10 True 5
for x in Countdown(2):
    print(x)
    # expect: 2
    # expect: 1
class Many:
    def __iter__(self):
        yield from "ab"
m = Many()
print(list(m), list(m), dict(zip(m, m)))  # expect: ['a', 'b'] ['a', 'b'] {'a': 'a', 'b': 'b'}
