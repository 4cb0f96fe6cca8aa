# A stop flag made of an event.
import threading
stop = threading.Event()
ticks = 0
def ticker():
    global ticks
    while not stop.wait(0.005):
        ticks += 1
t = threading.Thread(target=ticker)
t.start()
import time
time.sleep(0.1)
stop.set()
t.join()
print(ticks > 3)  # expect: True
