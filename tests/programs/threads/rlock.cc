# A reentrant lock counts.
r = rlock()
def nested(n):
    with r:
        return 0 if n == 0 else 1 + nested(n - 1)
print(nested(5))  # expect: 5
r.acquire()
r.acquire()
def other():
    return r.acquire(False)
print(thread(other).join())  # expect: False
r.release()
print(thread(other).join())  # expect: False
r.release()
try:
    r.release()
except RuntimeError as e:
    print(e)  # expect: cannot release un-acquired lock
def take_and_leave():
    return r.acquire(False), r.release()
print(thread(take_and_leave).join())  # expect: (True, None)
