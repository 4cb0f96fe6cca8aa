import gc
def make():
    items = inner = []
    for _ in range(100000):
        new = []
        inner.append(new)
        inner = new
    inner.append(items)
gc.collect()
make()
print(gc.collect() > 100000)
# expect-output:
# | True
