# Frames that alternate are not folded.
def a(n):
    b(n - 1)
def b(n):
    if n < 0:
        raise ValueError("bottom")
    a(n - 1)
a(3)
# python: 3.13
# expect raise: ValueError: bottom

# expect-stderr:
# | Traceback (most recent call last):
# |   File "tracebacks/mutual_recursion.cc", line 8, in <module>
# |     a(3)
# |     ~^^^
# |   File "tracebacks/mutual_recursion.cc", line 3, in a
# |     b(n - 1)
# |     ~^^^^^^^
# |   File "tracebacks/mutual_recursion.cc", line 7, in b
# |     a(n - 1)
# |     ~^^^^^^^
# |   File "tracebacks/mutual_recursion.cc", line 3, in a
# |     b(n - 1)
# |     ~^^^^^^^
# |   File "tracebacks/mutual_recursion.cc", line 7, in b
# |     a(n - 1)
# |     ~^^^^^^^
# |   File "tracebacks/mutual_recursion.cc", line 3, in a
# |     b(n - 1)
# |     ~^^^^^^^
# |   File "tracebacks/mutual_recursion.cc", line 6, in b
# |     raise ValueError("bottom")
# | ValueError: bottom
