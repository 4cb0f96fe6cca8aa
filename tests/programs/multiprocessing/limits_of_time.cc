# Who waits does not wait longer than was said; what comes later is still there.
import multiprocessing as mp
import queue
import time


def slow(n):
    time.sleep(n)
    return n


def child():
    try:
        mp.Process(target=slow, args=(0,)).start()
    except AssertionError as error:
        print(error)


def late(f, *args):
    try:
        print(f(*args))
    except (mp.TimeoutError, queue.Empty) as error:
        print(type(error).__name__, error.args)


def main():
    with mp.Pool(1) as pool:
        result = pool.apply_async(slow, (0.2,))
        late(result.get, 0.01)                      # expect: TimeoutError ()
        print(result.ready(), result.get(), result.successful())    # expect: False 0.2 True
        results = pool.imap(slow, [0.2])
        late(results.next, 0.01)                    # expect: TimeoutError ()
        print(next(results))                        # expect: 0.2
    q, (one, other), e = mp.Queue(), mp.Pipe(), mp.Event()
    late(q.get, True, 0.01)                         # expect: Empty ()
    print(one.poll(0.01), e.wait(0.01))             # expect: False False
    p = mp.Process(target=child, daemon=True)
    p.start()
    p.join()                                        # expect: daemonic processes are not allowed to have children
    print(p.exitcode)                               # expect: 0


if __name__ == '__main__':
    main()
# real-only: a process that sleeps is late
