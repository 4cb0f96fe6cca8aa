# A comparison chain, boolean operators, a conditional.
def f(a):
    return (a > 0 and a.bit_length() < "x") or (5 if a else 6)
f(3)
# python: 3.13
# expect raise: TypeError: '<' not supported between instances of 'int' and 'str'

# expect-stderr:
# | Traceback (most recent call last):
# |   File "tracebacks/long_expression.cc", line 4, in <module>
# |     f(3)
# |     ~^^^
# |   File "tracebacks/long_expression.cc", line 3, in f
# |     return (a > 0 and a.bit_length() < "x") or (5 if a else 6)
# |                       ^^^^^^^^^^^^^^^^^^^^
# | TypeError: '<' not supported between instances of 'int' and 'str'
