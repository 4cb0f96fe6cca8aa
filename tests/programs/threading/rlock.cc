# RLock may be taken again by its owner.
import threading
r = threading.RLock()
with r:
    with r:
        print("twice")  # expect: twice
try:
    r.release()
except RuntimeError as e:
    print(e)  # expect: cannot release un-acquired lock
