import sys
class A:
    def __del__(self):
        print('del')
a = A()
print('end')
sys.exit(0)
# expect-output:
# | end
# | del
