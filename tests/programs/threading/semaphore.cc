# Semaphore and BoundedSemaphore.
import threading
s = threading.Semaphore(2)
print(s.acquire(), s.acquire(), s.acquire(blocking=False))  # expect: True True False
s.release()
s.release()
s.release()
print(s.acquire(False), s.acquire(False), s.acquire(False), s.acquire(False))
# expect: True True True False
b = threading.BoundedSemaphore(1)
b.acquire()
b.release()
try:
    b.release()
except ValueError as e:
    print(e)  # expect: Semaphore released too many times
try:
    threading.Semaphore(-1)
except ValueError as e:
    print(e)  # expect: semaphore initial value must be >= 0
