# type() with one argument or three; keyword arguments go to `__init_subclass__`.
# python: 3.13
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
attempt(lambda: type())
attempt(lambda: type(1, 2))
attempt(lambda: type(1, 2, 3))
attempt(lambda: type('A', 2, 3))
attempt(lambda: type('A', (), 3))
attempt(lambda: type(a=1))
attempt(lambda: type(1, a=1))
attempt(lambda: type(name='A', bases=(), dict={}))
attempt(lambda: type('A', (), {}, x=1))
class Base:
    def __init_subclass__(cls, /, x=0, **kw): cls.x = x
print(type('B', (Base,), {}, x=5).x, type('C', (Base,), {'y': 1}).y, type(5), type(type))
# expect-output:
# | TypeError type() takes 1 or 3 arguments
# | TypeError type() takes 1 or 3 arguments
# | TypeError type.__new__() argument 1 must be str, not int
# | TypeError type.__new__() argument 2 must be tuple, not int
# | TypeError type.__new__() argument 3 must be dict, not int
# | TypeError type() takes 1 or 3 arguments
# | TypeError type() takes no keyword arguments
# | TypeError type() takes 1 or 3 arguments
# | TypeError A.__init_subclass__() takes no keyword arguments
# | 5 1 <class 'int'> <class 'type'>
