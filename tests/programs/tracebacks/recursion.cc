# Repeated frames are counted.
def f(n):
    if n == 0:
        raise ValueError("bottom")
    f(n - 1)
f(10)
# python: 3.13
# expect raise: ValueError: bottom

# expect-stderr:
# | Traceback (most recent call last):
# |   File "tracebacks/recursion.cc", line 6, in <module>
# |     f(10)
# |     ~^^^^
# |   File "tracebacks/recursion.cc", line 5, in f
# |     f(n - 1)
# |     ~^^^^^^^
# |   File "tracebacks/recursion.cc", line 5, in f
# |     f(n - 1)
# |     ~^^^^^^^
# |   File "tracebacks/recursion.cc", line 5, in f
# |     f(n - 1)
# |     ~^^^^^^^
# |   [Previous line repeated 7 more times]
# |   File "tracebacks/recursion.cc", line 4, in f
# |     raise ValueError("bottom")
# | ValueError: bottom
