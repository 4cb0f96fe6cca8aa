# A worker that dies ends the pool: who waits is told which task, and nothing hangs.
# differs: CPython's Pool waits for ever
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import Pool
import sys


def leave(x):
    if x == 5:
        sys.exit(4)
    return x


def begin():
    raise RuntimeError('not today')


def attempt(f, *args):
    try:
        print(f(*args))
    except BrokenProcessPool as error:
        words = str(error).split()
        print(' '.join(words[:1] + words[4:]).replace('while it ran leave', 'in the end'))


def main():
    with Pool(2) as pool:
        attempt(pool.map, leave, range(8), 1)   # expect: worker ended with exit code 4 in task 5 of map(leave)
        attempt(pool.apply, leave, (1,))        # expect: worker ended with exit code 4 in task 5 of map(leave)
    with Pool(2) as pool:
        attempt(list, pool.imap(leave, [5]))    # expect: worker ended with exit code 4 in task 0 of imap(leave)
    with Pool(2) as pool:
        attempt(pool.apply, leave, (5,))        # expect: worker ended with exit code 4 in the end
    with Pool(1, begin) as pool:
        try:
            pool.map(leave, [1])
        except BrokenProcessPool as error:
            print(error)                        # expect: the initializer raised RuntimeError: not today
            print('in begin' in str(error.__cause__))       # expect: True
    pool = Pool(1)
    pool._pool[0].kill()
    try:
        pool.apply(leave, (1,))
    except BrokenProcessPool as error:
        print('was killed by SIGKILL' in str(error))        # expect: True
    pool.close()
    pool.join()


if __name__ == '__main__':
    main()
# real-only: who is killed when
