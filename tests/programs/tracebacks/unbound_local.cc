# A local without a value.
def f():
    if False:
        x = 1
    return x + 1
f()
# python: 3.13
# expect raise: UnboundLocalError: cannot access local variable 'x' where it is not associated with a value

# expect-stderr:
# | Traceback (most recent call last):
# |   File "tracebacks/unbound_local.cc", line 6, in <module>
# |     f()
# |     ~^^
# |   File "tracebacks/unbound_local.cc", line 5, in f
# |     return x + 1
# |            ^
# | UnboundLocalError: cannot access local variable 'x' where it is not associated with a value
