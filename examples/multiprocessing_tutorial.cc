# A tour of Python's `multiprocessing`, as tutorials show it. Nothing here is toyvm's own: run this
# file with `python3` and it prints the same.
#
# What to notice: a process has a world of its own; what both are to see goes through a queue, a
# pipe, a Value or an Array; a pool hands work out and collects results in order.

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Array, Event, Lock, Pipe, Pool, Process, Queue, Value

counter = 0


def greet(name, results):
    results.put(f"hello from {name}")


def increment():
    global counter
    counter += 1


def add(total, lock, times):
    for _ in range(times):
        with lock:
            total.value += 1


def square_all(numbers):
    for i in range(len(numbers)):
        numbers[i] = numbers[i] ** 2


def answer(connection):
    question = connection.recv()
    connection.send(question.upper())
    connection.close()


def produce(queue, count):
    for i in range(count):
        queue.put(i)
    queue.put(None)


def wait_for(event, results):
    event.wait()
    results.put("the event is set")


def square(x):
    return x * x


def power(x, y):
    return x ** y


def reciprocal(x):
    return 1 / x


class Counter(Process):
    def __init__(self, limit, results):
        super().__init__()
        self.limit = limit
        self.results = results

    def run(self):
        self.results.put(sum(range(self.limit)))


def main():
    print("1. start and join")
    results = Queue()
    processes = [Process(target=greet, args=(f"process {i}", results)) for i in range(3)]
    for p in processes:
        p.start()
    greetings = sorted(results.get() for _ in processes)
    for p in processes:
        p.join()
    print("  ", ", ".join(greetings), [p.exitcode for p in processes])

    print("2. nothing is shared unless it is asked for")
    p = Process(target=increment)
    p.start()
    p.join()
    print("   counter:", counter)

    print("3. a Value with a lock, an Array")
    total, lock = Value("i", 0), Lock()
    processes = [Process(target=add, args=(total, lock, 100)) for _ in range(2)]
    for p in processes:
        p.start()
    for p in processes:
        p.join()
    numbers = Array("i", [1, 2, 3, 4])
    p = Process(target=square_all, args=(numbers,))
    p.start()
    p.join()
    print("  ", total.value, numbers[:])

    print("4. a pipe")
    here, there = Pipe()
    p = Process(target=answer, args=(there,))
    p.start()
    here.send("what is it?")
    print("  ", here.recv())
    p.join()

    print("5. producer and consumer")
    queue = Queue()
    p = Process(target=produce, args=(queue, 5))
    p.start()
    print("  ", list(iter(queue.get, None)))
    p.join()

    print("6. an event")
    event = Event()
    p = Process(target=wait_for, args=(event, results))
    p.start()
    event.set()
    print("  ", results.get())
    p.join()

    print("7. a class of one's own")
    p = Counter(10, results)
    p.start()
    print("  ", results.get())
    p.join()

    print("8. a pool")
    with Pool(2) as pool:
        print("  ", pool.map(square, range(8)))
        print("  ", pool.starmap(power, [(2, 3), (3, 2)]))
        print("  ", list(pool.imap(square, [5, 6], chunksize=1)))
        print("  ", pool.apply_async(power, (2, 10)).get(timeout=60))
        try:
            pool.map(reciprocal, [1, 0])
        except ZeroDivisionError as error:
            print("  ", error)

    print("9. an executor")
    with ProcessPoolExecutor(max_workers=2) as executor:
        print("  ", list(executor.map(square, [1, 2, 3])))

    print("10. a process that is ended")
    p = Process(target=multiprocessing.Event().wait)
    p.start()
    p.terminate()
    p.join()
    print("  ", p.exitcode, p.is_alive())


if __name__ == "__main__":
    main()
