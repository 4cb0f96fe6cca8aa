# During handling, another one.
def f():
    try:
        1 / 0
    except ZeroDivisionError:
        {}["missing"]
f()
# python: 3.13
# expect raise: KeyError: 'missing'

# expect-stderr:
# | Traceback (most recent call last):
# |   File "tracebacks/context.cc", line 4, in f
# |     1 / 0
# |     ~~^~~
# | ZeroDivisionError: division by zero
# |
# | During handling of the above exception, another exception occurred:
# |
# | Traceback (most recent call last):
# |   File "tracebacks/context.cc", line 7, in <module>
# |     f()
# |     ~^^
# |   File "tracebacks/context.cc", line 6, in f
# |     {}["missing"]
# |     ~~^^^^^^^^^^^
# | KeyError: 'missing'
