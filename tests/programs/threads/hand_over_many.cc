# Ten thousand hand-overs between two threads.
a, b = lock(), lock()
b.acquire()
n = 0
def left():
    global n
    for _ in range(5000):
        a.acquire()
        n += 1
        b.release()
def right():
    global n
    for _ in range(5000):
        b.acquire()
        n += 1
        a.release()
x, y = thread(left), thread(right)
x.join()
y.join()
print(n)  # expect: 10000
