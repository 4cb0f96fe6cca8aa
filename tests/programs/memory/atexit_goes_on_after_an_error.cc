import atexit
@atexit.register
def second():
    print('second')
@atexit.register
def first():
    print('first')
    raise ValueError('no matter')
print('end')
# expect-output:
# | end
# | first
# | second
