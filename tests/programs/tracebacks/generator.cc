# Through a generator.
def gen():
    yield 1
    yield 1 // 0
def use():
    for x in gen():
        pass
use()
# python: 3.13
# expect raise: ZeroDivisionError: integer division or modulo by zero

# expect-stderr:
# | Traceback (most recent call last):
# |   File "tracebacks/generator.cc", line 8, in <module>
# |     use()
# |     ~~~^^
# |   File "tracebacks/generator.cc", line 6, in use
# |     for x in gen():
# |              ~~~^^
# |   File "tracebacks/generator.cc", line 4, in gen
# |     yield 1 // 0
# |           ~~^^~~
# | ZeroDivisionError: integer division or modulo by zero
