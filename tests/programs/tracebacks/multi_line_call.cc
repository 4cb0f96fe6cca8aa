# The call itself fails and spans lines.
def f(a):
    raise KeyError(a)
f(
    "key",
)
# python: 3.13
# expect raise: KeyError: 'key'

# expect-stderr:
# | Traceback (most recent call last):
# |   File "tracebacks/multi_line_call.cc", line 4, in <module>
# |     f(
# |     ~^
# |         "key",
# |         ^^^^^^
# |     )
# |     ^
# |   File "tracebacks/multi_line_call.cc", line 3, in f
# |     raise KeyError(a)
# | KeyError: 'key'
