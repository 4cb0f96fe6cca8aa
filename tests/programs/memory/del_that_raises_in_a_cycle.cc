import gc
class A:
    def __init__(self, n):
        self.n = n
    def __del__(self):
        print('del', self.n)
        if self.n == 1:
            raise_quietly()
def raise_quietly():
    try:
        1 / 0
    except ZeroDivisionError:
        print('caught')
a, b = A(1), A(2)
a.b, b.a = b, a
del a, b
gc.collect()
# expect-output:
# | del 1
# | caught
# | del 2
