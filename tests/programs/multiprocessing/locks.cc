# Locks, semaphores, events, conditions and barriers between processes.
import multiprocessing as mp


def inside(lock, q):
    with lock:
        q.put('inside')


def waits(event, q):
    q.put(event.wait(60))


def meets(barrier, q):
    q.put(barrier.wait())


def sleeps(cond, ready, q):
    with cond:
        ready.release()
        q.put(cond.wait(60))


def run(f, *args):
    p = mp.Process(target=f, args=args)
    p.start()
    return p


def attempt(f):
    try:
        f()
    except (AssertionError, ValueError) as error:
        print(type(error).__name__, error)


def main():
    q = mp.Queue()
    lock = mp.Lock()
    print(lock)                         # expect: <Lock(owner=None)>
    with lock:
        print(lock, lock.acquire(False), lock.acquire(timeout=0.01))    # expect: <Lock(owner=MainProcess)> False False
        p = run(inside, lock, q)
        p.join(0.05)
        print(p.is_alive())             # expect: True
    print(q.get())                      # expect: inside
    p.join()
    attempt(lock.release)               # expect: ValueError semaphore or lock released too many times
    again = mp.RLock()
    with again, again:
        print(again)                    # expect: <RLock(MainProcess, 2)>
    attempt(again.release)              # expect: AssertionError attempt to release recursive lock not owned by thread
    s = mp.Semaphore(2)
    print(s.acquire(), s.acquire(), s.acquire(False), s)    # expect: True True False <Semaphore(value=0)>
    s.release()
    print(s)                            # expect: <Semaphore(value=1)>
    b = mp.BoundedSemaphore(1)
    print(b)                            # expect: <BoundedSemaphore(value=1, maxvalue=1)>
    attempt(b.release)                  # expect: ValueError semaphore or lock released too many times
    e = mp.Event()
    ps = [run(waits, e, q) for _ in range(2)]
    print(e.is_set(), e.wait(0.01))     # expect: False False
    e.set()
    print(q.get(), q.get(), e.wait())   # expect: True True True
    for p in ps:
        p.join()
    meeting = mp.Barrier(3)
    ps = [run(meets, meeting, q) for _ in range(2)]
    mine = meeting.wait()
    print(sorted([mine, q.get(), q.get()]), meeting.broken)     # expect: [0, 1, 2] False
    for p in ps:
        p.join()
    cond, ready = mp.Condition(), mp.Semaphore(0)
    ps = [run(sleeps, cond, ready, q) for _ in range(2)]
    ready.acquire()
    ready.acquire()
    with cond:
        cond.notify()
    print(q.get(), q.empty())           # expect: True True
    with cond:
        cond.notify_all()
        print(cond.wait(0.01), cond.wait_for(lambda: False, 0.01))  # expect: False False
    print(q.get())                      # expect: True
    for p in ps:
        p.join()


if __name__ == '__main__':
    main()
# real-only: who waits for how long is seen
