# A cell holding a dict.
def memo(f):
    seen = {}
    def call(n):
        if n not in seen:
            seen[n] = f(n)
        return seen[n]
    call.seen = seen
    return call
@memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(50), len(fib.seen))  # expect: 12586269025 51
