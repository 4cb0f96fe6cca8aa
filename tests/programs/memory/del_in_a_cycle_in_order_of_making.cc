import gc
class A:
    def __init__(self, n):
        self.n = n
    def __del__(self):
        print('del', self.n)
def make():
    items = [A(n) for n in range(4)]
    for a in items:
        a.all = items
make()
gc.collect()
print('end')
# expect-output:
# | del 0
# | del 1
# | del 2
# | del 3
# | end
