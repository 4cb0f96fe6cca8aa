# sys.setrecursionlimit.
import sys
print(sys.getrecursionlimit())  # expect: 1000
sys.setrecursionlimit(5000)
def f(n):
    return 0 if n == 0 else 1 + f(n - 1)
print(f(4000))  # expect: 4000
sys.setrecursionlimit(200)
try:
    f(1000)
except RecursionError as e:
    print("too deep")  # expect: too deep
try:
    sys.setrecursionlimit(0)
except ValueError as e:
    print(e)  # expect: recursion limit must be greater or equal than 1
