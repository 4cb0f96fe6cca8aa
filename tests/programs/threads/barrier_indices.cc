# wait gives each its number; the barrier can be used again.
b = barrier(2)
def work():
    return b.wait(), b.wait()
t = thread(work)
first, second = b.wait(), b.wait()
x, y = t.join()
print(sorted([first, x]), sorted([second, y]))  # expect: [0, 1] [0, 1]
