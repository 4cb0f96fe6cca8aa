import gc
def make():
    def steps():
        try:
            yield me
        finally:
            print('finally')
    me = steps()
    next(me)
make()
print('dropped')
gc.collect()
print('end')
# expect-output:
# | dropped
# | finally
# | end
