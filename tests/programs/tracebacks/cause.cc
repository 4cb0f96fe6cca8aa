# The direct cause.
def f():
    try:
        int("x")
    except ValueError as e:
        raise RuntimeError("could not read it") from e
f()
# python: 3.13
# expect raise: RuntimeError: could not read it

# expect-stderr:
# | Traceback (most recent call last):
# |   File "tracebacks/cause.cc", line 4, in f
# |     int("x")
# |     ~~~^^^^^
# | ValueError: invalid literal for int() with base 10: 'x'
# |
# | The above exception was the direct cause of the following exception:
# |
# | Traceback (most recent call last):
# |   File "tracebacks/cause.cc", line 7, in <module>
# |     f()
# |     ~^^
# |   File "tracebacks/cause.cc", line 6, in f
# |     raise RuntimeError("could not read it") from e
# | RuntimeError: could not read it
