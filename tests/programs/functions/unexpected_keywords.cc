# Names that do not fit.
def attempt(f, *args, **kw):
    try:
        f(*args, **kw)
    except TypeError as e:
        print(e)

def none(): pass
def one(a): pass
def po(a, /): pass
def po2(a, b, /, c): pass
attempt(none, x=1)  # expect: none() got an unexpected keyword argument 'x'
attempt(one, 1, a=2)  # expect: one() got multiple values for argument 'a'
attempt(one, 1, b=2)  # expect: one() got an unexpected keyword argument 'b'
attempt(one, b=2)  # expect: one() got an unexpected keyword argument 'b'
attempt(po, a=1)  # expect: po() got some positional-only arguments passed as keyword arguments: 'a'
attempt(po2, a=1, b=2, c=3)
# expect: po2() got some positional-only arguments passed as keyword arguments: 'a, b'
attempt(one, **{"a": 1, "zz": 2})  # expect: one() got an unexpected keyword argument 'zz'
