# A bare raise keeps the first place.
def f():
    try:
        1 / 0
    except ZeroDivisionError:
        x = 1
        raise
f()
# python: 3.13
# expect raise: ZeroDivisionError: division by zero

# expect-stderr:
# | Traceback (most recent call last):
# |   File "tracebacks/reraise.cc", line 8, in <module>
# |     f()
# |     ~^^
# |   File "tracebacks/reraise.cc", line 4, in f
# |     1 / 0
# |     ~~^~~
# | ZeroDivisionError: division by zero
