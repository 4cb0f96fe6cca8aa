# The marks part operands and operator.
def f(a, b):
    return a * 2 + b / (a - 1)
f(1, 2)
# python: 3.13
# expect raise: ZeroDivisionError: division by zero

# expect-stderr:
# | Traceback (most recent call last):
# |   File "tracebacks/operators.cc", line 4, in <module>
# |     f(1, 2)
# |     ~^^^^^^
# |   File "tracebacks/operators.cc", line 3, in f
# |     return a * 2 + b / (a - 1)
# |                    ~~^~~~~~~~~
# | ZeroDivisionError: division by zero
