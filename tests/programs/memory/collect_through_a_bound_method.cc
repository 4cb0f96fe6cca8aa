# python: 3.13
import gc
class Button:
    def press(self):
        pass
def make():
    b = Button()
    b.handler = b.press
gc.collect()
make()
print(gc.collect())
# expect-output:
# | 2
