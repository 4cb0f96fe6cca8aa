# python: 3.13
import gc
def make():
    def numbers():
        yield
        yield me
    me = numbers()
    next(me)
gc.collect()
make()
print(gc.collect() > 0)
print(gc.collect())
# expect-output:
# | True
# | 0
