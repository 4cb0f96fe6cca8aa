# What a generator is.
def g():
    yield 1
it = g()
print(iter(it) is it, type(it).__name__, g.__name__, it.__name__, hasattr(it, "send"), repr(it).startswith("<generator object g at 0x"))
# expect: True generator g g True True
class C:
    def each(self):
        for i in range(self.n):
            yield self, i
c = C()
c.n = 2
print([i for s, i in c.each()], all(s is c for s, i in c.each()))  # expect: [0, 1] True
