# Results in the order of the joins.
def square(n):
    return n * n
threads = [thread(square, n) for n in range(10)]
print([t.join() for t in threads])  # expect: [0, 1, 4, 9, 16, 25, 36, 49, 64, 81]
