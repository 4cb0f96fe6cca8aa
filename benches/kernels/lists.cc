def fill(n):
    numbers = []
    for i in range(n):
        numbers.append(i * 3 % 1001)
    return numbers


def total(numbers):
    result = 0
    for n in numbers:
        result += n
    return result


def reverse(numbers):
    low, high = 0, len(numbers) - 1
    while low < high:
        numbers[low], numbers[high] = numbers[high], numbers[low]
        low += 1
        high -= 1


def stack(n):
    items = []
    sums = 0
    for i in range(n):
        items.append(i)
        if i % 3 == 2:
            sums += items.pop() - items[-1]
    return sums, len(items)


def grid(size):
    rows = [[0] * size for _ in range(size)]
    for y in range(size):
        for x in range(size):
            rows[y][x] = x * y % 17
    best = 0
    for y in range(1, size):
        for x in range(1, size):
            rows[y][x] += max(rows[y - 1][x], rows[y][x - 1])
            if rows[y][x] > best:
                best = rows[y][x]
    return best


numbers = fill(1_000_000)
reverse(numbers)
print(total(numbers), stack(1_000_000), grid(500), numbers[:3], max(numbers), sum(numbers))
