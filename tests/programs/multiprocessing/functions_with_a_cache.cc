# A function with a cache travels without what it has remembered.
from functools import cache, lru_cache
from multiprocessing import Pool

@cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)

@lru_cache(maxsize=2)
def square(n): return n * n, square.cache_info().maxsize, square.__name__

if __name__ == '__main__':
    fib(50)
    with Pool(2) as pool:
        print(pool.map(fib, [10, 20, 90]))  # expect: [55, 6765, 2880067194370816120]
        print(pool.map(square, [3]))  # expect: [(9, 2, 'square')]
