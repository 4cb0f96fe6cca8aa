# The tutorial's counter with a lock.
import threading
counter = 0
lock = threading.Lock()
def increment():
    global counter
    for _ in range(1000):
        lock.acquire()
        try:
            counter += 1
        finally:
            lock.release()
threads = []
for _ in range(5):
    t = threading.Thread(target=increment)
    threads.append(t)
    t.start()
for t in threads:
    t.join()
print(counter)  # expect: 5000
