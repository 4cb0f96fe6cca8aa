# The marks under an attribute.
class C:
    pass
def f(o):
    return [o.known, o.unknown.deeper]
c = C()
c.known = 1
f(c)
# python: 3.13
# expect raise: AttributeError: 'C' object has no attribute 'unknown'. Did you mean: 'known'?

# expect-stderr:
# | Traceback (most recent call last):
# |   File "tracebacks/attribute.cc", line 8, in <module>
# |     f(c)
# |     ~^^^
# |   File "tracebacks/attribute.cc", line 5, in f
# |     return [o.known, o.unknown.deeper]
# |                      ^^^^^^^^^
# | AttributeError: 'C' object has no attribute 'unknown'. Did you mean: 'known'?
