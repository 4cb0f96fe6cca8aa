# Threads share a cache; what one has found, the others find.
import threading
from functools import cache
@cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
def work():
    for i in range(300): fib(i)
threads = [threading.Thread(target=work) for _ in range(4)]
for t in threads: t.start()
for t in threads: t.join()
print(fib(299), fib.cache_info().currsize)
# expect-output:
# | 137347080577163115432025771710279131845700275212767467264610201 300
