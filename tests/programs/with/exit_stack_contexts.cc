# Exceptions from the exits of a stack are chained as in nested `with` statements.
from contextlib import ExitStack

def fail(error):
    raise error

def swallow(*details):
    print('swallowed', repr(details[1]), repr(details[1].__context__))
    return True

try:
    with ExitStack() as stack:
        stack.callback(fail, IndexError(1))
        stack.callback(fail, KeyError(2))
        stack.push(swallow)  # expect: swallowed ValueError(3) ZeroDivisionError('division by zero')
        stack.callback(fail, ValueError(3))
        1 / 0
except IndexError as e:
    print(repr(e), repr(e.__context__), e.__context__.__context__)  # expect: IndexError(1) KeyError(2) None

class Special(ExitStack):
    pass

with Special() as stack:
    stack.callback(print, 'kept')
    print(type(stack.pop_all()).__name__)  # expect: Special
