# python: 3.13
import gc
def make():
    items = []
    items.append((items, 1))
gc.collect()
make()
print(gc.collect())
# expect-output:
# | 2
