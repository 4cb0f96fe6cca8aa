# join with a timeout returns None either way.
import threading
e = threading.Event()
t = threading.Thread(target=e.wait)
t.start()
print(t.join(0.01), t.is_alive())  # expect: None True
e.set()
print(t.join(timeout=5), t.is_alive())  # expect: None False
