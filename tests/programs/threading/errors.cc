# Starting twice, joining too early, joining oneself.
import threading
t = threading.Thread(target=lambda: None)
try:
    t.join()
except RuntimeError as e:
    print(e)  # expect: cannot join thread before it is started
t.start()
t.join()
try:
    t.start()
except RuntimeError as e:
    print(e)  # expect: threads can only be started once
try:
    threading.current_thread().join()
except RuntimeError as e:
    print(e)  # expect: cannot join current thread
