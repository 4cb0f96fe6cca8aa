# Modules made by hand, sys.modules, names that sys has.
# python: 3.13
import builtins
import sys
import types
m = types.ModuleType('m', 'doc')
m.x = 1
print(m, m.x, m.__name__, m.__doc__, m.__spec__)    # expect: <module 'm'> 1 m doc None
print(sorted(vars(m)))   # expect: ['__doc__', '__loader__', '__name__', '__package__', '__spec__', 'x']
for args in ((), (5,)):
    try:
        types.ModuleType(*args)
    except TypeError as e:
        print(e)
# expect: module() missing required argument 'name' (pos 1)
# expect: module() argument 'name' must be str, not int
sys.modules['m'] = m
import m as again
from m import x
print(again is m, x)     # expect: True 1
try:
    from m import y
except ImportError as e:
    print(e, e.name, e.path, e.name_from)   # expect: cannot import name 'y' from 'm' (unknown location) m None y
try:
    m.z
except AttributeError as e:
    print(e, e.name)     # expect: module 'm' has no attribute 'z' z
print([name in sys.modules for name in ('sys', 'builtins', '__main__', 'types', 'json')])  # expect: [True, True, True, True, False]
print(__package__, __spec__, __builtins__ is builtins)   # expect: None None True
for call in (lambda: sys.setrecursionlimit(0), lambda: sys.setrecursionlimit('a'), lambda: sys.intern(1), lambda: __import__(''), lambda: __import__(5), lambda: __import__('x', level=-1)):
    try:
        call()
    except Exception as e:
        print(type(e).__name__, e)
# expect: ValueError recursion limit must be greater or equal than 1
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError intern() argument must be str, not int
# expect: ValueError Empty module name
# expect: TypeError module name must be a string
# expect: ValueError level must be >= 0
print(sys.gettrace(), sys.getprofile(), sys.exc_info(), sys.flags.optimize)  # expect: None None (None, None, None) 0
sys.displayhook([1])     # expect: [1]
print('random' in sys.stdlib_module_names, sys.getfilesystemencoding())  # expect: True utf-8
builtins.answer = 42
print(answer)            # expect: 42
del builtins.answer
try:
    answer
except NameError as e:
    print(e)             # expect: name 'answer' is not defined
old = abs
builtins.abs = lambda x: x + 1
print(abs(1))            # expect: 2
builtins.abs = old
print(abs(-1))           # expect: 1
def custom(name, globals, locals, fromlist, level):
    print('import', name, fromlist, level)
    class M:
        a = 1
        b = 2
    return M
keep = builtins.__import__
builtins.__import__ = custom
import a                 # expect: import a None 0
import a.b               # expect: import a.b None 0
import a.b as c          # expect: import a.b None 0
from a import b as d     # expect: import a ('b',) 0
from ..a import a, b     # expect: import a ('a', 'b') 2
builtins.__import__ = keep
print(c, d)              # expect: 2 2
