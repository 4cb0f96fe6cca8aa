# A thread that dies inside `with` gives its lock back.
guard = lock()
def bad():
    with guard:
        raise ValueError("dies")
t = thread(bad)
try:
    t.join()
except ValueError:
    pass
print(guard.acquire(timeout=1))  # expect: True
