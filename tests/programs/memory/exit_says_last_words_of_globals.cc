class A:
    def __init__(self, n):
        self.n = n
    def __del__(self):
        print('del', self.n)
b = A('b')
a = A('a')
_c = A('_c')
print('end')
# expect-output:
# | end
# | del b
# | del a
# | del _c
