# python: 3.13
import gc
def make():
    d = {}
    d['me'] = d
gc.collect()
make()
print(gc.collect())
# expect-output:
# | 1
