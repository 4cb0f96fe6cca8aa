# A plain lock may be released by another thread.
l = lock()
l.acquire()
t = thread(l.release)
t.join()
print(l.locked(), l.acquire(False))  # expect: False True
