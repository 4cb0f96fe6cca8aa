# Exceptions in workers are raised where the result is asked for; the pool goes on.
from multiprocessing import Pool


def third(x):
    if x == 3:
        raise ValueError(f'no {x}')
    return x


def attempt(f, *args):
    try:
        print(f(*args))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
        return error


def main():
    with Pool(2) as pool:
        error = attempt(pool.map, third, range(6))      # expect: ValueError no 3
        print('in third' in str(error.__cause__))       # expect: True
        attempt(pool.apply, third, (3,))                # expect: ValueError no 3
        seen = []
        result = pool.apply_async(third, (3,), error_callback=seen.append)
        result.wait()
        print(result.ready(), result.successful(), seen)        # expect: True False [ValueError('no 3')]
        it = pool.imap(third, range(2, 5))
        print(next(it))                                 # expect: 2
        attempt(next, it)                               # expect: ValueError no 3
        print(next(it), next(it, 'end'))                # expect: 4 end
        print(pool.map(third, [1, 2]))                  # expect: [1, 2]
        attempt(pool.join)                              # expect: ValueError Pool is still running
    attempt(pool.map, third, [1])                       # expect: ValueError Pool not running
    attempt(Pool, 0)                                    # expect: ValueError Number of processes must be at least 1


if __name__ == '__main__':
    main()
