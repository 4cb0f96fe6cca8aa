# The marks under a call inside of an expression.
def g(n):
    if n > 2:
        raise RuntimeError("too big")
    return n
x = g(1) + g(3) * g(2)
# python: 3.13
# expect raise: RuntimeError: too big

# expect-stderr:
# | Traceback (most recent call last):
# |   File "tracebacks/call_in_expression.cc", line 6, in <module>
# |     x = g(1) + g(3) * g(2)
# |                ~^^^
# |   File "tracebacks/call_in_expression.cc", line 4, in g
# |     raise RuntimeError("too big")
# | RuntimeError: too big
