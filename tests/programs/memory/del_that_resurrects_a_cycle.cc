import gc
saved = None
class A:
    def __del__(self):
        global saved
        saved = self
        print('del')
a = A()
a.me = a
del a
print(gc.collect())
print(saved.me is saved)
saved = None
print(gc.collect())
print('end')
# expect-output:
# | del
# | 0
# | True
# | 1
# | end
