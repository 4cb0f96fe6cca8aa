from functools import cache


def partitions(n, most, known):
    if n == 0:
        return 1
    if n < 0 or most == 0:
        return 0
    key = (n, most)
    if key in known:
        return known[key]
    result = partitions(n, most - 1, known) + partitions(n - most, most, known)
    known[key] = result
    return result


@cache
def distance(i, j):
    if i == 0:
        return j
    if j == 0:
        return i
    cost = 0 if LEFT[i - 1] == RIGHT[j - 1] else 1
    return min(distance(i - 1, j) + 1, distance(i, j - 1) + 1, distance(i - 1, j - 1) + cost)


def collatz(n, known):
    if n == 1:
        return 0
    if n in known:
        return known[n]
    result = 1 + collatz(n // 2 if n % 2 == 0 else 3 * n + 1, known)
    known[n] = result
    return result


LEFT = "quick brown fox " * 12
RIGHT = "five dozen jugs " * 14
known = {}
longest = max(range(1, 80_000), key=lambda n: collatz(n, known))
print(partitions(420, 420, {}), distance(len(LEFT), len(RIGHT)), longest, known[longest])
