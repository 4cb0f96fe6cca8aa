# Modules whose names are computed.
import importlib
import math
print(__import__('math') is math, importlib.import_module('math') is math)
print(__import__('os.path').__name__)
for name in ('no_such_module', ''):
    try:
        __import__(name)
    except (ImportError, ValueError) as e:
        print(type(e).__name__, e)
math.added = 'to a module'
print(math.__dict__['added'], vars(math) is math.__dict__, math.__dict__['pi'] == math.pi)
# expect-output:
# | True True
# | os
# | ModuleNotFoundError No module named 'no_such_module'
# | ValueError Empty module name
# | to a module True True
