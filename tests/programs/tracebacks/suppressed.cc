# from None hides the first.
try:
    int("x")
except ValueError:
    raise RuntimeError("clean") from None
# expect raise: RuntimeError: clean

# expect-stderr:
# | Traceback (most recent call last):
# |   File "tracebacks/suppressed.cc", line 5, in <module>
# |     raise RuntimeError("clean") from None
# | RuntimeError: clean
