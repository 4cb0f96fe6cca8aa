class A:
    def __init__(self, n):
        self.n = n
    def __del__(self):
        print('del', self.n)
kept = A('kept')
a, b = A('a'), A('b')
a.b, b.a = b, a
del a, b
print('end')
# expect-output:
# | end
# | del a
# | del b
# | del kept
