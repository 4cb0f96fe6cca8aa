import sys


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def scaled(x, factor=3, *, offset=1):
    return x * factor + offset


def spread(*args, **options):
    return len(args) + len(options)


total = 0
for i in range(int(sys.argv[1])):
    total += fib(8) + scaled(i) + scaled(i, offset=2) + spread(i, i, a=1) + max(i, 7) + len("abc")
print(total)
