# python: 3.13
import gc
def make():
    a = []
    a.append(a)
gc.collect()
make()
print(gc.collect())
print(gc.collect())
# expect-output:
# | 1
# | 0
