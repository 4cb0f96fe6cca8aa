# Names of frames: lambdas, generator expressions; comprehensions have none.
f = lambda x: 1 // x
def g():
    return [sum(f(y) for y in [x]) for x in (1, 0)]
g()
# python: 3.13
# expect raise: ZeroDivisionError: integer division or modulo by zero

# expect-stderr:
# | Traceback (most recent call last):
# |   File "tracebacks/lambda_and_comprehension.cc", line 5, in <module>
# |     g()
# |     ~^^
# |   File "tracebacks/lambda_and_comprehension.cc", line 4, in g
# |     return [sum(f(y) for y in [x]) for x in (1, 0)]
# |             ~~~^^^^^^^^^^^^^^^^^^^
# |   File "tracebacks/lambda_and_comprehension.cc", line 4, in <genexpr>
# |     return [sum(f(y) for y in [x]) for x in (1, 0)]
# |                 ~^^^
# |   File "tracebacks/lambda_and_comprehension.cc", line 2, in <lambda>
# |     f = lambda x: 1 // x
# |                   ~~^^~~
# | ZeroDivisionError: integer division or modulo by zero
