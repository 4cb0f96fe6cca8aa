# A manager that counts its uses.
class Timer:
    total = 0
    def __enter__(self):
        self.start = 10
        return self
    def __exit__(self, *exc):
        Timer.total += self.start
with Timer() as t:
    pass
with t:
    pass
print(Timer.total, t.total)  # expect: 20 20
