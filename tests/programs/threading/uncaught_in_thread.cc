# An exception in a thread ends only the thread.
import threading
def bad():
    raise ValueError("in the thread")
t = threading.Thread(target=bad)
t.start()
t.join()
print("main goes on", t.is_alive())  # expect: main goes on False
