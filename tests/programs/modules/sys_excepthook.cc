# What stands in place of sys.excepthook is told of the exception that ends the program.
import sys
def hook(kind, value, traceback):
    print('hook', kind.__name__, value, traceback is not None)
sys.excepthook = hook
raise ValueError('x')
# expect: hook ValueError x True
# expect exit: 1
