import gc
class A:
    def __del__(self):
        print('del')
a = A()
a.me = a
del a
print('dropped')
gc.collect()
gc.collect()
print('end')
# expect-output:
# | dropped
# | del
# | end
