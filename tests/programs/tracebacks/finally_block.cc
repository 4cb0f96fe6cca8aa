# The line of the raise, not of the finally.
def f():
    try:
        raise ValueError("in try")
    finally:
        x = 1
f()
# python: 3.13
# expect raise: ValueError: in try

# expect-stderr:
# | Traceback (most recent call last):
# |   File "tracebacks/finally_block.cc", line 7, in <module>
# |     f()
# |     ~^^
# |   File "tracebacks/finally_block.cc", line 4, in f
# |     raise ValueError("in try")
# | ValueError: in try
