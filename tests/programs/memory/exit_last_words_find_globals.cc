names = []
class A:
    def __del__(self):
        print('del', names, helper())
def helper():
    return 'helped'
a = A()
names.append('x')
print('end')
# expect-output:
# | end
# | del ['x'] helped
