# ProcessPoolExecutor: the futures of processes are futures like those of threads.
from concurrent.futures import ProcessPoolExecutor, as_completed, wait


def square(x):
    return x * x


def fails():
    raise KeyError('k')


def main():
    with ProcessPoolExecutor(max_workers=2) as executor:
        futures = [executor.submit(square, n) for n in range(4)]
        print(sorted(f.result() for f in as_completed(futures)))    # expect: [0, 1, 4, 9]
        print(len(wait(futures).done))          # expect: 4
        print(list(executor.map(square, range(5))))     # expect: [0, 1, 4, 9, 16]
        print(list(executor.map(pow, [2, 3, 4], [2, 2, 2], chunksize=2)))   # expect: [4, 9, 16]
        failed = executor.submit(fails)
        print(repr(failed.exception()))         # expect: KeyError('k')
    try:
        executor.submit(square, 1)
    except RuntimeError as error:
        print(error)                            # expect: cannot schedule new futures after shutdown
    try:
        ProcessPoolExecutor(0)
    except ValueError as error:
        print(error)                            # expect: max_workers must be greater than 0


if __name__ == '__main__':
    main()
