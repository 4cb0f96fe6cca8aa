# python: 3.13
import gc
def make():
    def again():
        return again
gc.collect()
make()
print(gc.collect())
# expect-output:
# | 3
