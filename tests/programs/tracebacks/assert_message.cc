# An assertion.
def f(x):
    assert x > 0, f"{x} is not positive"
f(-1)
# python: 3.13
# expect raise: AssertionError: -1 is not positive

# expect-stderr:
# | Traceback (most recent call last):
# |   File "tracebacks/assert_message.cc", line 4, in <module>
# |     f(-1)
# |     ~^^^^
# |   File "tracebacks/assert_message.cc", line 3, in f
# |     assert x > 0, f"{x} is not positive"
# |            ^^^^^
# | AssertionError: -1 is not positive
