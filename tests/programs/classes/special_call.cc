# Instances that are called.
class Adder:
    def __init__(self, n): self.n = n
    def __call__(self, x, *, twice=False): return (self.n + x) * (2 if twice else 1)
a = Adder(10)
print(a(5), a(5, twice=True), list(map(a, [1, 2])), callable(a), callable(5), callable(len), callable(Adder))
# expect: 15 30 [11, 12] True False True True
