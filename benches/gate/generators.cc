import sys


def count(n):
    for i in range(n):
        yield i


def twice(items):
    for item in items:
        yield item
        yield from (item, item)


def run(n):
    total = 0
    for x in twice(count(n)):
        total += x
    total += sum(x * x for x in range(n) if x % 3)
    total += len([x for x in map(lambda x: x + 1, count(n)) if x % 2])
    for a, b in zip(count(n), reversed(range(n))):
        total += a - b
    return total, any(x > n for x in count(n))


print(run(int(sys.argv[1])))
