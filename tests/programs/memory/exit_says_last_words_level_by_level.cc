class A:
    def __init__(self, n):
        self.n = n
    def __del__(self):
        print('del', self.n)
items = [A('first'), A('second')]
table = {'k': A('value')}
last = A('last')
print('end')
# expect-output:
# | end
# | del last
# | del second
# | del first
# | del value
