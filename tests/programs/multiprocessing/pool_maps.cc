# A pool of processes: results in order, whoever is first.
from multiprocessing import Pool, TimeoutError, cpu_count
import time


def square(x):
    return x * x


def add(a, b=0):
    return a + b


def slowly(x):
    time.sleep(0.05 * (3 - x))
    return x


base = None


def begin(number):
    global base
    base = number


def above(x):
    return base + x


def main():
    with Pool(2) as pool:
        print(pool.map(square, range(10)))          # expect: [0, 1, 4, 9, 16, 25, 36, 49, 64, 81]
        print(pool.map(slowly, [0, 1, 2, 3], 1))    # expect: [0, 1, 2, 3]
        print(pool.map(square, []), pool.map(square, (n for n in range(3)), chunksize=2))   # expect: [] [0, 1, 4]
        print(list(pool.imap(square, range(5))), list(pool.imap(square, range(5), chunksize=2)))    # expect: [0, 1, 4, 9, 16] [0, 1, 4, 9, 16]
        print(sorted(pool.imap_unordered(square, range(5))))        # expect: [0, 1, 4, 9, 16]
        print(pool.starmap(add, [(1, 2), (3,)]), pool.apply(add, (5,), {'b': 6}))   # expect: [3, 3] 11
        seen = []
        result = pool.apply_async(square, (7,), callback=seen.append)
        print(result.get(60), result.ready(), result.successful(), seen)    # expect: 49 True True [49]
        result = pool.map_async(slowly, [0, 1])
        try:
            result.get(timeout=0.001)
        except TimeoutError:
            print('not yet')                        # expect: not yet
        result.wait()
        print(result.get())                         # expect: [0, 1]
        print(pool.starmap_async(add, [(1, 1)]).get())      # expect: [2]
        results = [pool.apply_async(square, (n,)) for n in range(4)]
        print([r.get() for r in results])           # expect: [0, 1, 4, 9]
    with Pool(1, initializer=begin, initargs=(100,)) as pool:
        print(pool.map(above, [1, 2]))              # expect: [101, 102]
    with Pool(2, maxtasksperchild=1) as pool:
        print(pool.map(square, range(5), chunksize=1))      # expect: [0, 1, 4, 9, 16]
    pool = Pool(2)
    result = pool.map_async(square, range(4))
    pool.close()
    pool.join()
    print(result.get(), pool)       # expect: [0, 1, 4, 9] <multiprocessing.pool.Pool state=CLOSE pool_size=2>
    print(cpu_count() >= 1)         # expect: True


if __name__ == '__main__':
    main()
# real-only: results that are not there yet
