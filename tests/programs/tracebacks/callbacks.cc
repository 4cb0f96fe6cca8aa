# Through sorted, map and a key function.
def key(x):
    return 10 // x
def f(items):
    return sorted(items, key=key)
list(map(f, [[1, 2], [1, 0]]))
# python: 3.13
# expect raise: ZeroDivisionError: integer division or modulo by zero

# expect-stderr:
# | Traceback (most recent call last):
# |   File "tracebacks/callbacks.cc", line 6, in <module>
# |     list(map(f, [[1, 2], [1, 0]]))
# |     ~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^
# |   File "tracebacks/callbacks.cc", line 5, in f
# |     return sorted(items, key=key)
# |   File "tracebacks/callbacks.cc", line 3, in key
# |     return 10 // x
# |            ~~~^^~~
# | ZeroDivisionError: integer division or modulo by zero
