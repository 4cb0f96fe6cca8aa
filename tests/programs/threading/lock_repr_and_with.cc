# Locks as context managers and their text.
import threading
l = threading.Lock()
print(repr(l).startswith("<unlocked _thread.lock object at 0x"))  # expect: True
with l:
    print(repr(l).startswith("<locked _thread.lock object at 0x"))  # expect: True
print(type(l).__name__)  # expect: lock
try:
    l.acquire(False, 5)
except ValueError as e:
    print(e)  # expect: can't specify a timeout for a non-blocking call
try:
    l.acquire(timeout=-5)
except ValueError as e:
    print(e)  # expect: timeout value must be a non-negative number
# python: 3.13
