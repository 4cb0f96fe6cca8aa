# sys.tracebacklimit: the innermost frames that a traceback shows.
import sys
def a():
    b()
def b():
    raise ValueError('x')
sys.tracebacklimit = 1
a()
# expect exit: 1
# expect-stderr:
# | Traceback (most recent call last):
# |   File "modules/sys_tracebacklimit.cc", line 6, in b
# |     raise ValueError('x')
# | ValueError: x
