# A call through a cache is no frame of its own.
# python: 3.13
import sys
from functools import cache
@cache
def deep(n): return 0 if n == 0 else 1 + deep(n - 1)
print(deep(900), deep(1800))
try: deep(5000)
except RecursionError as e: print(type(e).__name__)
sys.setrecursionlimit(2500)
print(deep(4000))
# expect-output:
# | 900 1800
# | RecursionError
# | 4000
