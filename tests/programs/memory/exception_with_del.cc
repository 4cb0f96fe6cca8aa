class Trouble(Exception):
    def __del__(self):
        print('del')
try:
    raise Trouble('x')
except Trouble as e:
    print('caught', e)
print('end')
# expect-output:
# | caught x
# | del
# | end
