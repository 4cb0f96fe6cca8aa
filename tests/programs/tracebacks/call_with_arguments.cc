# Tildes under the callee, carets under the arguments.
int("12", base="x")
# python: 3.13
# expect raise: TypeError: 'str' object cannot be interpreted as an integer

# expect-stderr:
# | Traceback (most recent call last):
# |   File "tracebacks/call_with_arguments.cc", line 2, in <module>
# |     int("12", base="x")
# |     ~~~^^^^^^^^^^^^^^^^
# | TypeError: 'str' object cannot be interpreted as an integer
