# import, as, from, from as, dotted use.
import math
import math as m
from math import sqrt, pi as circle
import sys, time
print(math is m, sqrt(16), round(circle, 4), math.floor(2.7))  # expect: True 4.0 3.1416 2
def f():
    import random
    return random is not None
print(f())  # expect: True
try:
    import no_such_module
except ModuleNotFoundError as e:
    print(e, e.name)  # expect: No module named 'no_such_module' no_such_module
try:
    from math import nothing
except ImportError as e:
    print(type(e).__name__, str(e).startswith("cannot import name 'nothing' from 'math'"))
    # expect: ImportError True
try:
    math.nothing
except AttributeError as e:
    print(e)  # expect: module 'math' has no attribute 'nothing'
