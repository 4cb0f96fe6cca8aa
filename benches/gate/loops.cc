import sys

shared = 0


def count(n):
    global shared
    total = 0.0
    i = 0
    while i < n:
        i += 1
        if i % 3 == 0 and i & 1:
            continue
        shared += i
        total += i * 0.5 - i // 7
    for a in range(0, n, 2):
        for b in (1, 2, 3):
            total += a * b if a > b else a - b
    return total


print(count(int(sys.argv[1])), shared)
