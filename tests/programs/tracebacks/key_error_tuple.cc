# The repr of a key.
d = {}
d[1, "x"]
# expect raise: KeyError: (1, 'x')

# expect-stderr:
# | Traceback (most recent call last):
# |   File "tracebacks/key_error_tuple.cc", line 3, in <module>
# |     d[1, "x"]
# |     ~^^^^^^^^
# | KeyError: (1, 'x')
