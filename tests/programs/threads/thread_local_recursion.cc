# Every thread has its own stack and its own recursion limit.
def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)
def endless():
    return endless()
def work(n):
    try:
        endless()
    except RecursionError:
        return depth(n)
print([t.join() for t in [thread(work, 500) for _ in range(3)]])  # expect: [500, 500, 500]
