# `from x import *` is for modules only.
def f():
    from math import *  # expect error: E0201
