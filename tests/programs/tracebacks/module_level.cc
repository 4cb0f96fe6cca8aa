# One line, one frame.
x = 1
x / 0
# expect raise: ZeroDivisionError: division by zero

# expect-stderr:
# | Traceback (most recent call last):
# |   File "tracebacks/module_level.cc", line 3, in <module>
# |     x / 0
# |     ~~^~~
# | ZeroDivisionError: division by zero
