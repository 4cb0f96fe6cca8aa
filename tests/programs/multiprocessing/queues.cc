# Queues between processes: order, limits, tasks that are reported done.
import multiprocessing as mp
import queue


def squares(work, results):
    while True:
        number = work.get()
        if number is None:
            work.task_done()
            return
        results.put((number, number * number))
        work.task_done()


def many(q):
    for _ in range(300):
        q.put('x' * 1000)


def main():
    work, results = mp.JoinableQueue(), mp.Queue()
    workers = [mp.Process(target=squares, args=(work, results)) for _ in range(2)]
    for w in workers:
        w.start()
    for number in range(6):
        work.put(number)
    work.join()
    print(sorted(results.get() for _ in range(6)))  # expect: [(0, 0), (1, 1), (2, 4), (3, 9), (4, 16), (5, 25)]
    for w in workers:
        work.put(None)
    for w in workers:
        w.join()
    print([w.exitcode for w in workers])            # expect: [0, 0]
    q = mp.Queue(2)
    q.put(1)
    q.put(2)
    print(q.full(), q.qsize())                      # expect: True 2
    for f in (lambda: q.put_nowait(3), lambda: q.put(3, timeout=0.01)):
        try:
            f()
        except queue.Full:
            print('full')                           # expect: full
    # expect: full
    print(q.get(), q.get(), q.qsize())              # expect: 1 2 0
    for f in (q.get_nowait, lambda: q.get(timeout=0.01)):
        try:
            f()
        except queue.Empty:
            print('empty')                          # expect: empty
    # expect: empty
    try:
        work.task_done()
    except ValueError as error:
        print(error)                                # expect: task_done() called too many times
    q.close()
    try:
        q.put(1)
    except ValueError as error:
        print(str(error)[-9:])                      # expect: is closed
    # More than a pipe holds: put does not wait for those who take.
    q = mp.Queue()
    many(q)
    print(sum(len(q.get()) for _ in range(300)), q.empty())     # expect: 300000 True
    # A process that has ended has sent all before.
    p = mp.Process(target=many, args=(q,))
    p.start()
    print(sum(len(q.get()) for _ in range(300)))    # expect: 300000
    p.join()
    s = mp.SimpleQueue()
    s.put('simple')
    print(s.get(), s.empty())                       # expect: simple True


if __name__ == '__main__':
    main()
