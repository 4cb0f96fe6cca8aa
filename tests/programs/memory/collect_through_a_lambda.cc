# python: 3.13
import gc
class Button:
    pass
def make():
    b = Button()
    b.handler = lambda: b
gc.collect()
make()
print(gc.collect())
# expect-output:
# | 4
