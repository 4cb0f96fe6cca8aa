import gc
class A:
    def __init__(self, n):
        self.n = n
    def __del__(self):
        print(self.n, self.other.n, self.other.other is self)
a, b = A('a'), A('b')
a.other, b.other = b, a
del a, b
gc.collect()
# expect-output:
# | a b True
# | b a True
