# Event: set, clear, wait.
import threading
e = threading.Event()
def waiter():
    print("waiting")
    e.wait()
    print("go")
t = threading.Thread(target=waiter)
t.start()
import time
time.sleep(0.05)
print("set")
e.set()
t.join()
print(e.is_set(), e.wait(timeout=0.01))
e.clear()
print(e.wait(0.01))

# expect-output:
# | waiting
# | set
# | go
# | True True
# | False
