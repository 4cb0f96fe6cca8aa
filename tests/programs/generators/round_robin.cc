# A scheduler of generators.
def task(name, n):
    for i in range(n):
        print(name, i)
        yield
tasks = [task("x", 2), task("y", 3)]
while tasks:
    t = tasks.pop(0)
    try:
        next(t)
        tasks.append(t)
    except StopIteration:
        pass
# expect: x 0
# expect: y 0
# expect: x 1
# expect: y 1
# expect: y 2
