# Source lines are shown without their indentation.
def f():
    if True:
        for i in range(1):
            with open(__file__) as g:
                int("x" * 3)
f()
# python: 3.13
# expect raise: ValueError: invalid literal for int() with base 10: 'xxx'

# expect-stderr:
# | Traceback (most recent call last):
# |   File "tracebacks/indented_source.cc", line 7, in <module>
# |     f()
# |     ~^^
# |   File "tracebacks/indented_source.cc", line 6, in f
# |     int("x" * 3)
# |     ~~~^^^^^^^^^
# | ValueError: invalid literal for int() with base 10: 'xxx'
