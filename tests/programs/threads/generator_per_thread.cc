# Each thread drives its own generator.
def numbers(k):
    for i in range(100):
        yield k * i
def work(k):
    return sum(numbers(k))
print([t.join() for t in [thread(work, k) for k in range(5)]])
# expect: [0, 4950, 9900, 14850, 19800]
