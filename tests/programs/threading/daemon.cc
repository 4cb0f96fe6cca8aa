# A daemon thread does not hold the script up.
import threading, time
def forever():
    while True:
        time.sleep(0.01)
t = threading.Thread(target=forever, daemon=True)
t.start()
print("main ends", t.is_alive())  # expect: main ends True
