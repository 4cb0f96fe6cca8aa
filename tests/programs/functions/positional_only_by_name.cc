def f(a, b, /, c=0):
    return a, b, c

def try_(**given):
    try:
        print(f(1, **given))
    except TypeError as e:
        print(e)

try_(b=2, a=1)
try_(z=1, b=2)
try_(b=2, z=1)
try_(c=2)
try_(z=2)
# expect-output:
# | f() got some positional-only arguments passed as keyword arguments: 'a, b'
# | f() got some positional-only arguments passed as keyword arguments: 'b'
# | f() got some positional-only arguments passed as keyword arguments: 'b'
# | f() missing 1 required positional argument: 'b'
# | f() got an unexpected keyword argument 'z'
