import sys
class A:
    def __del__(self):
        print('del')
        sys.exit(3)
a = A()
del a
print('end')
# expect-output:
# | del
# | end
