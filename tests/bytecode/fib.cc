# The hot path: in-place operands, a call without copying the callee, results where they are wanted.
def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)
