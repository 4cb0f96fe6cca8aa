# Through a decorator's wrapper.
def deco(f):
    def wrapper(*args):
        return f(*args)
    return wrapper
@deco
def work(x):
    return x.nothing
work(1)
# python: 3.13
# expect raise: AttributeError: 'int' object has no attribute 'nothing'

# expect-stderr:
# | Traceback (most recent call last):
# |   File "tracebacks/decorated.cc", line 9, in <module>
# |     work(1)
# |     ~~~~^^^
# |   File "tracebacks/decorated.cc", line 4, in wrapper
# |     return f(*args)
# |   File "tracebacks/decorated.cc", line 8, in work
# |     return x.nothing
# |            ^^^^^^^^^
# | AttributeError: 'int' object has no attribute 'nothing'
