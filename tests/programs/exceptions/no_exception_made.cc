# python: 3.13
def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ':', e)

# A class of exceptions whose `__new__` makes something else.
class Bad(Exception):
    def __new__(cls, *args): return 42

def throw(*args, started=True):
    def g():
        try:
            yield 1
        except Exception as e:
            print('inside', type(e).__name__, e, end=' ')
            yield 2
    x = g()
    if started:
        next(x)
    return x.throw(*args)

def fail(x, cause=None):
    if cause:
        raise x from cause
    raise x

show(fail, Bad)
show(fail, ValueError('v'), Bad)
show(fail, ValueError('v'), 1)
show(throw, Bad('x') if False else ValueError('v'))
show(throw, ValueError('v'), started=False)
show(throw, 1)
show(throw, int)
e = ValueError('x')
show(e.add_note, 5)
show(delattr, e, 'args')
show(delattr, e, '__cause__')
show(setattr, e, '__suppress_context__', 1)
show(lambda: ImportError(foo=1))
show(lambda: BaseException.__new__(int))

def g():
    yield 1

def names(e):
    tb = e.__traceback__
    while tb:
        yield tb.tb_frame.f_code.co_name if hasattr(tb, 'tb_frame') else tb.tb_name
        tb = tb.tb_next

try:
    g().throw(ValueError)
except ValueError as e:
    print(list(names(e)))

# expect: TypeError: calling <class '__main__.Bad'> should have returned an instance of BaseException, not <class 'int'>
# expect: TypeError: calling <class '__main__.Bad'> should have returned an instance of BaseException, not <class 'int'>
# expect: TypeError: exception causes must derive from BaseException
# expect: inside ValueError v 2
# expect: ValueError: v
# expect: TypeError: exceptions must be classes or instances deriving from BaseException, not int
# expect: TypeError: exceptions must be classes or instances deriving from BaseException, not type
# expect: TypeError: note must be a str, not 'int'
# expect: TypeError: args may not be deleted
# expect: TypeError: __cause__ may not be deleted
# expect: TypeError: attribute value type must be bool
# expect: TypeError: ImportError() got an unexpected keyword argument 'foo'
# expect: TypeError: BaseException.__new__(int): int is not a subtype of BaseException
# expect: ['<module>', 'g']
