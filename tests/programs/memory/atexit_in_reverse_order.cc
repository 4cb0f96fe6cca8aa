import atexit
atexit.register(print, 'first')
@atexit.register
def second():
    print('second')
atexit.register(print, 'third', 3, sep='-')
def gone():
    print('never')
atexit.register(gone)
atexit.unregister(gone)
print('end')
# expect-output:
# | end
# | third-3
# | second
# | first
