# python: 3.13
import gc
def make():
    items = []
    items.append(iter(items))
gc.collect()
make()
print(gc.collect())
# expect-output:
# | 2
