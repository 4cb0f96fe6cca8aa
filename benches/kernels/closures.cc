def counter(step):
    count = 0

    def add():
        nonlocal count
        count += step
        return count

    return add


def compose(*functions):
    def run(x):
        for f in functions:
            x = f(x)
        return x

    return run


def adder(n):
    return lambda x: x + n


def once(f):
    known = {}

    def wrapper(x):
        if x not in known:
            known[x] = f(x)
        return known[x]

    return wrapper


@once
def slow(x):
    return x * x % 97


def run(n):
    a, b = counter(1), counter(3)
    pipeline = compose(adder(1), adder(-3), lambda x: x * 2)
    total = 0
    for i in range(n):
        total += a() + b()
        total += pipeline(i) % 5
        total += slow(i % 50)
        if i % 8 == 0:
            total += adder(i)(1) % 3
    return total


print(run(330_000))
