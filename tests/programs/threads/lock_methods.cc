# acquire, release, locked, a try without waiting.
l = lock()
print(l.locked(), l.acquire(), l.locked(), l.acquire(False), l.acquire(blocking=False))
# expect: False True True False False
print(l.release(), l.locked(), l.acquire(timeout=0.01), l.acquire(timeout=0.01), l.acquire(True, 0.01))
# expect: None False True False False
l.release()
try:
    l.release()
except RuntimeError as e:
    print(e)  # expect: release unlocked lock
with l as got:
    print(got, l.locked())  # expect: True True
print(l.locked())  # expect: False
