import gc
class A:
    def __del__(self):
        print('inside', gc.collect())
a = A()
a.me = a
del a
gc.collect()
print('end')
# expect-output:
# | inside 0
# | end
