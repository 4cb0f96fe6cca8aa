# An expression over several lines.
def f(a, b, c):
    return a
x = f(
    1,
    2 / 0,
    3,
)
# expect raise: ZeroDivisionError: division by zero

# expect-stderr:
# | Traceback (most recent call last):
# |   File "tracebacks/multi_line.cc", line 6, in <module>
# |     2 / 0,
# |     ~~^~~
# | ZeroDivisionError: division by zero
