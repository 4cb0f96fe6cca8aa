# A pool of threads: results, exceptions, waiting, cancelling, shutdown.
from concurrent.futures import (ThreadPoolExecutor, as_completed, wait, FIRST_COMPLETED, Future,
                                CancelledError, InvalidStateError)
import threading
import time


def square(x):
    return x * x


def slow(t):
    time.sleep(t)
    return t


with ThreadPoolExecutor(max_workers=3) as pool:
    print(list(pool.map(square, range(6))))  # expect: [0, 1, 4, 9, 16, 25]
    futures = [pool.submit(square, n) for n in range(4)]
    print(sorted(f.result() for f in as_completed(futures)))  # expect: [0, 1, 4, 9]
    bad = pool.submit(lambda: 1 / 0)
    try:
        bad.result()
    except ZeroDivisionError as e:
        print("caught", e)  # expect: caught division by zero
    print(bad.done(), bad.cancelled(), type(bad.exception()).__name__)  # expect: True False ZeroDivisionError
    print(repr(bad).split(" ", 3)[3])  # expect: state=finished raised ZeroDivisionError>
    done, rest = wait([pool.submit(slow, 5e-2), pool.submit(slow, 0)], return_when=FIRST_COMPLETED)
    print(len(done), len(rest))  # expect: 1 1
    try:
        pool.submit(slow, 5e-2).result(timeout=1e-3)
    except TimeoutError as e:
        print(repr(e))  # expect: TimeoutError()
    heard = []
    f = pool.submit(square, 3)
    f.add_done_callback(lambda f: heard.append(f.result()))
    f.result()
    f.add_done_callback(lambda f: heard.append(-1))
    time.sleep(1e-2)
    print(heard)  # expect: [9, -1]
try:
    pool.submit(square, 1)
except RuntimeError as e:
    print(e)  # expect: cannot schedule new futures after shutdown
f = Future()
print(f.cancel(), f.cancelled())  # expect: True True
try:
    f.result()
except CancelledError:
    print("cancelled")  # expect: cancelled
f = Future()
f.set_result(1)
try:
    f.set_result(2)
except InvalidStateError as e:
    print(str(e).split(":")[0])  # expect: FINISHED
try:
    ThreadPoolExecutor(max_workers=0)
except ValueError as e:
    print(e)  # expect: max_workers must be greater than 0
one = ThreadPoolExecutor(1, thread_name_prefix="w", initializer=lambda: print("begin"))
print(one.submit(lambda: threading.current_thread().name).result())
# expect: begin
# expect: w_0
gate = threading.Event()
first = one.submit(gate.wait)
second = one.submit(square, 2)
print(second.cancel(), second.done())  # expect: True True
gate.set()
print(first.result())  # expect: True
# Nobody shuts it down: its thread ends with the program.
print(ThreadPoolExecutor(2).submit(square, 9).result())  # expect: 81
