# A process can start processes.
def depth(n):
    if n == 0:
        return 0
    return 1 + process(depth, n - 1).join()

print(process(depth, 2).join())    # expect: 2
