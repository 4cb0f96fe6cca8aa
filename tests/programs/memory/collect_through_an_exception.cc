# python: 3.13
import gc
def make():
    e = ValueError('a')
    e.me = e
gc.collect()
make()
print(gc.collect())
# expect-output:
# | 3
