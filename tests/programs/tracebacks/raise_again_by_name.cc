# `raise e` adds the second place.
def f():
    try:
        g()
    except ZeroDivisionError as e:
        raise e
def g():
    1 / 0
f()
# python: 3.13
# expect raise: ZeroDivisionError: division by zero

# expect-stderr:
# | Traceback (most recent call last):
# |   File "tracebacks/raise_again_by_name.cc", line 9, in <module>
# |     f()
# |     ~^^
# |   File "tracebacks/raise_again_by_name.cc", line 6, in f
# |     raise e
# |   File "tracebacks/raise_again_by_name.cc", line 4, in f
# |     g()
# |     ~^^
# |   File "tracebacks/raise_again_by_name.cc", line 8, in g
# |     1 / 0
# |     ~~^~~
# | ZeroDivisionError: division by zero
