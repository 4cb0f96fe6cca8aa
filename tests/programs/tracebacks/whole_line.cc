# The marks are left out where they would underline the whole line.
def f():
    raise ValueError("v")
f()
# python: 3.13
# expect raise: ValueError: v

# expect-stderr:
# | Traceback (most recent call last):
# |   File "tracebacks/whole_line.cc", line 4, in <module>
# |     f()
# |     ~^^
# |   File "tracebacks/whole_line.cc", line 3, in f
# |     raise ValueError("v")
# | ValueError: v
