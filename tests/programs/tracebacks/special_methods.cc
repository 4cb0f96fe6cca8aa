# Through operators, conversions and attribute hooks.
class V:
    def __add__(self, o):
        return self.size + o
    def __getattr__(self, name):
        return 1 // len(name[:0])
def f(v):
    return 1 if v + 1 else 2
f(V())
# python: 3.13
# expect raise: ZeroDivisionError: integer division or modulo by zero

# expect-stderr:
# | Traceback (most recent call last):
# |   File "tracebacks/special_methods.cc", line 9, in <module>
# |     f(V())
# |     ~^^^^^
# |   File "tracebacks/special_methods.cc", line 8, in f
# |     return 1 if v + 1 else 2
# |                 ~~^~~
# |   File "tracebacks/special_methods.cc", line 4, in __add__
# |     return self.size + o
# |            ^^^^^^^^^
# |   File "tracebacks/special_methods.cc", line 6, in __getattr__
# |     return 1 // len(name[:0])
# |            ~~^^~~~~~~~~~~~~~~
# | ZeroDivisionError: integer division or modulo by zero
