# What stands in place of sys.excepthook is told of the exception that ends the program.
import sys
def hook(kind, value, traceback):
    print('hook', kind.__name__, value, traceback is not None)
    1 / 0
sys.excepthook = hook
raise ValueError('x')
# expect: hook ValueError x True
# expect exit: 1
# expect-stderr:
# | Error in sys.excepthook:
# | Traceback (most recent call last):
# |   File "modules/sys_excepthook.cc", line 5, in hook
# |     1 / 0
# |     ~~^~~
# | ZeroDivisionError: division by zero
# |
# | Original exception was:
# | Traceback (most recent call last):
# |   File "modules/sys_excepthook.cc", line 7, in <module>
# |     raise ValueError('x')
# | ValueError: x
