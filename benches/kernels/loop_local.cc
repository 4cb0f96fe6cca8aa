def count(n):
    total = 0
    for i in range(n):
        total += i
    return total


print(count(10_000_000))
