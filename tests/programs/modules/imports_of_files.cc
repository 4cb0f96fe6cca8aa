# Modules and packages made here and found by sys.path: cycles, stars, relative names, broken ones.
# python: 3.13
import importlib
import os
import sys
import tempfile
work = tempfile.TemporaryDirectory()
folder = os.path.realpath(work.name)
def put(path, text):
    path = os.path.join(folder, path)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'w') as f:
        f.write(text)
put('pkg/__init__.py', "from . import a\n__all__ = ['a', 'b', 'y']\ny = 3\nprint(__name__, __package__, __file__.endswith('pkg/__init__.py'), len(__path__), __spec__.parent)\n")
put('pkg/a.py', "from . import c\nprint(__name__, __package__, __spec__.name, __spec__.parent)\nv = 5\n")
put('pkg/b.py', "print('b')\n")
put('pkg/c.py', "from . import a\ntry:\n    from .a import v\nexcept ImportError as e:\n    print(str(e).split('(/')[0].strip())\ntry:\n    a.v\nexcept AttributeError as e:\n    print(str(e).split(\"'/\")[0].strip())\n")
put('space/m.py', 'z = 2\n')
put('broken.py', "raise ValueError('broken')\n")
put('dynamic.py', "def __getattr__(n):\n    if n == 'dyn':\n        return 42\n    raise AttributeError(f'no {n}')\n__all__ = ['dyn']\n")
put('itself.py', "import sys\nclass R:\n    val = 9\nsys.modules[__name__] = R\n")
put('counts.py', "n = globals().get('n', 0) + 1\n")
put('bad_all.py', "__all__ = ['nope']\n")
put('bad_item.py', "__all__ = [1]\n")
put('bad_kind.py', "__all__ = 5\n")
sys.path.insert(0, folder)
import pkg
# expect: cannot import name 'v' from partially initialized module 'pkg.a' (most likely due to a circular import)
# expect: partially initialized module 'pkg.a' from
# expect: pkg.a pkg pkg.a pkg
# expect: pkg pkg True 1 pkg
print(pkg.__file__ == os.path.join(folder, 'pkg', '__init__.py'), pkg.__path__ == [os.path.join(folder, 'pkg')])  # expect: True True
import pkg.b as bb       # expect: b
print(bb is sys.modules['pkg.b'], bb is pkg.b, repr(bb) == f"<module 'pkg.b' from '{bb.__file__}'>")  # expect: True True True
from pkg import *
print(y, a.v, b is bb)   # expect: 3 5 True
import space.m as q
import space
print(q.z, list(space.__path__) == [os.path.join(folder, 'space')], space.__file__)  # expect: 2 True None
def tried(name):
    try:
        return importlib.import_module(name)
    except BaseException as e:
        print(type(e).__name__, e)
tried('broken')          # expect: ValueError broken
print('broken' in sys.modules)   # expect: False
tried('pkg.nosuch')      # expect: ModuleNotFoundError No module named 'pkg.nosuch'
tried('broken.x')        # expect: ValueError broken
tried('counts.x')        # expect: ModuleNotFoundError No module named 'counts.x'; 'counts' is not a package
tried('math.x')          # expect: ModuleNotFoundError No module named 'math.x'; 'math' is not a package
tried('nosuch.a.b')      # expect: ModuleNotFoundError No module named 'nosuch'
try:
    from . import x
except ImportError as e:
    print(e)             # expect: attempted relative import with no known parent package
try:
    from bad_all import *
except AttributeError as e:
    print(e)             # expect: module 'bad_all' has no attribute 'nope'
try:
    from bad_item import *
except TypeError as e:
    print(e)             # expect: Item in bad_item.__all__ must be str, not int
try:
    from bad_kind import *
except TypeError as e:
    print(e)             # expect: 'int' object does not support indexing
from dynamic import *
print(dyn)               # expect: 42
try:
    from dynamic import foo
except ImportError as e:
    print(str(e).split(' (')[0])  # expect: cannot import name 'foo' from 'dynamic'
import itself
from itself import val
print(itself.val, val)   # expect: 9 9
import counts
print(counts.n, importlib.reload(counts) is counts, counts.n)  # expect: 1 True 2
old = counts
del sys.modules['counts']
import counts
print(counts is old, counts.n)   # expect: False 1
try:
    importlib.reload(old)
except ImportError as e:
    print(e)             # expect: module counts not in sys.modules
try:
    importlib.reload(5)
except TypeError as e:
    print(e)             # expect: reload() argument must be a module
sys.modules['fake'] = 'hello'
import fake
print(fake)              # expect: hello
sys.modules['none'] = None
tried('none')            # expect: ModuleNotFoundError import of none halted; None in sys.modules
print(importlib.import_module('.a', 'pkg').v)    # expect: 5
tried('.a')              # expect: TypeError the 'package' argument is required to perform a relative import for '.a'
pkg.__path__.append(os.path.join(folder, 'space'))
import pkg.m
print(pkg.m.z, pkg.m.__name__)   # expect: 2 pkg.m
work.cleanup()
