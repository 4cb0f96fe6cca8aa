# Two locks hand the turn back and forth.
a, b = lock(), lock()
b.acquire()
log = []
def ping():
    for i in range(50):
        a.acquire()
        log.append("ping")
        b.release()
def pong():
    for i in range(50):
        b.acquire()
        log.append("pong")
        a.release()
x, y = thread(ping), thread(pong)
x.join()
y.join()
print(log == ["ping", "pong"] * 50)  # expect: True
