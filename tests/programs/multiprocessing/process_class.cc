# Process as in CPython: target or run(), names, exit codes, what may not be done twice.
import multiprocessing as mp
import sys


def say(word, times=1):
    print(word * times, mp.current_process().name)


def leave():
    sys.exit(7)


class Worker(mp.Process):
    def __init__(self, number):
        super().__init__(name=f'worker {number}')
        self.number = number

    def run(self):
        print('run', self.number, self.name, mp.parent_process().name)


def attempt(f):
    try:
        print(f())
    except (AssertionError, ValueError) as error:
        print(type(error).__name__, error)


def main():
    p = mp.Process(target=say, args=('ab',), kwargs={'times': 2})
    print(p.name, p.pid, p.exitcode, p.is_alive(), p.daemon)   # expect: Process-1 None None False False
    attempt(p.join)             # expect: AssertionError can only join a started process
    p.start()
    p.join()                    # expect: abab Process-1
    attempt(p.start)            # expect: AssertionError cannot start a process twice
    print(p.exitcode, p.is_alive())                 # expect: 0 False
    p = mp.Process(target=leave)
    p.start()
    p.join()
    print(p.exitcode)           # expect: 7
    w = Worker(3)
    w.start()
    w.join()                    # expect: run 3 worker 3 MainProcess
    d = mp.Process(target=sleeping, daemon=True)
    d.start()
    d.join(0.01)
    print(d.is_alive(), d.exitcode, mp.active_children() == [d])    # expect: True None True
    attempt(d.close)            # expect: ValueError Cannot close a process while it is still running. You should first call join() or terminate().
    d.terminate()
    d.join()
    print(d.exitcode, repr(d)[-33:])                # expect: -15 stopped exitcode=-SIGTERM daemon>
    d.close()
    attempt(d.is_alive)         # expect: ValueError process object is closed
    print(mp.current_process().name, mp.parent_process())           # expect: MainProcess None


def sleeping():
    import time
    time.sleep(100)


if __name__ == '__main__':
    main()
# real-only: a process that sleeps has to be there when it is killed
