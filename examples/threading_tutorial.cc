# A tour of Python's `threading`, as tutorials show it. Nothing here is toyvm's own: run this
# file with `python3` and it prints the same.
#
# What to notice: join to wait, a lock to protect, an event to signal, a queue to hand work over,
# a semaphore to limit, a condition to wait for a state, a barrier to meet.

import queue
import threading
import time

# 1. Start threads, wait for them.
print("1. start and join")


def greet(name, results, index):
    results[index] = f"hello from {name}"


results = [None] * 3
threads = []
for i in range(3):
    t = threading.Thread(target=greet, args=(f"thread {i}", results, i))
    threads.append(t)
    t.start()
for t in threads:
    t.join()
print("  ", results)

# 2. A lock protects what is shared.
print("2. a lock")
counter = 0
counter_lock = threading.Lock()


def increment(times):
    global counter
    for _ in range(times):
        with counter_lock:
            counter += 1


threads = [threading.Thread(target=increment, args=(5_000,)) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("  ", "counter is", counter)

# 3. An event tells one thing to many.
print("3. an event")
go = threading.Event()
arrived = []


def runner(number):
    go.wait()
    arrived.append(number)


threads = [threading.Thread(target=runner, args=(n,)) for n in range(3)]
for t in threads:
    t.start()
time.sleep(0.02)
print("  ", "before the signal:", arrived)
go.set()
for t in threads:
    t.join()
print("  ", "after the signal:", sorted(arrived))

# 4. A queue hands work to workers and results back.
print("4. a queue of work")
tasks = queue.Queue()
done = queue.Queue()


def worker():
    while True:
        n = tasks.get()
        if n is None:
            break
        done.put((n, n * n))
        tasks.task_done()


workers = [threading.Thread(target=worker, name=f"worker-{i}") for i in range(2)]
for w in workers:
    w.start()
for n in range(6):
    tasks.put(n)
tasks.join()
for _ in workers:
    tasks.put(None)
for w in workers:
    w.join()
print("  ", sorted(done.get() for _ in range(6)))

# 5. A semaphore lets only so many in.
print("5. a semaphore")
slots = threading.Semaphore(2)
inside = 0
most = 0
state = threading.Lock()


def visit():
    global inside, most
    with slots:
        with state:
            inside += 1
            most = max(most, inside)
        time.sleep(0.01)
        with state:
            inside -= 1


threads = [threading.Thread(target=visit) for _ in range(6)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("  ", "never more than", most, "inside")

# 6. A condition waits until something is so.
print("6. a condition")
items = []
ready = threading.Condition()


def consume(log):
    with ready:
        while not items:
            ready.wait()
        log.append(items.pop())


log = []
consumer = threading.Thread(target=consume, args=(log,))
consumer.start()
with ready:
    items.append("the item")
    ready.notify()
consumer.join()
print("  ", log)

# 7. A barrier is where all meet.
print("7. a barrier")
meeting = threading.Barrier(3)
steps = []


def walk():
    steps.append("arrives")
    meeting.wait()
    steps.append("goes on")


threads = [threading.Thread(target=walk) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("  ", steps)

# 8. A class of one's own, a timer, a daemon.
print("8. subclass, timer, daemon")


class Squarer(threading.Thread):
    def __init__(self, n):
        super().__init__(name=f"squarer-{n}", daemon=True)
        self.n = n

    def run(self):
        self.result = self.n ** 2


s = Squarer(12)
s.start()
s.join()
print("  ", s.name, s.result, s.daemon)
t = threading.Timer(0.01, print, args=("   the timer rings",))
t.start()
t.join()
print("  ", threading.active_count(), "thread is left:", threading.current_thread().name)
