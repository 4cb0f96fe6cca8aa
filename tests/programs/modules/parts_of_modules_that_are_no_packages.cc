# What is asked for inside of modules, packages or not; references are copied as themselves.
# python: 3.13
import gc
import queue
import weakref
from copy import copy, deepcopy

try:
    import json.nothing
except ModuleNotFoundError as e:
    print(e)
try:
    import queue.nothing
except ModuleNotFoundError as e:
    print(e)
print(queue.Empty.__module__, queue.Full.__module__)


class A:
    pass


a = A()
r = weakref.ref(a)
print(copy(r) is r, deepcopy([r])[0] is r)
print(gc.get_debug())
gc.set_debug(gc.DEBUG_SAVEALL)
print(gc.get_debug() == gc.DEBUG_SAVEALL)
gc.set_debug(0)
# expect: No module named 'json.nothing'
# expect: No module named 'queue.nothing'; 'queue' is not a package
# expect: _queue queue
# expect: True True
# expect: 0
# expect: True
