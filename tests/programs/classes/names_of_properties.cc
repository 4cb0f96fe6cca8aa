# A property knows what it is called in its class.
# python: 3.13
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class P:
    def f(self): return 1
    q = property(f)
    r = property(lambda self: 2)
    @property
    def s(self): return 3
    @s.setter
    def s(self, value): pass
    t = property()
print(P.q.__name__, P.r.__name__, P.s.__name__, P.t.__name__)
attempt(lambda: property().__name__)
p = property(lambda self: 1)
print(p.__name__, p.__set_name__(P, 'hey'), p.__name__, p.getter(len).__name__)
p.__name__ = 'other'
print(p.__name__)
class Own(property): pass
class Q:
    @Own
    def x(self): return 1
print(Q.x.__name__, Q().x)
attempt(lambda: P().t)
# expect-output:
# | q r s t
# | AttributeError 'property' object has no attribute '__name__'
# | <lambda> None hey hey
# | other
# | x 1
# | AttributeError property 't' of 'P' object has no getter
