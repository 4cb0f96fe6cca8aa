import sys


def run(n):
    numbers = [i * 7919 % 1009 for i in range(n)]
    pairs = [(x, i) for i, x in enumerate(numbers) if x % 3]
    pairs.sort(key=lambda p: -p[0])
    table = [[0] * 10 for _ in range(10)]
    for x, i in pairs:
        table[x % 10][i % 10] += x
    stack = []
    for x in numbers:
        if stack and stack[-1] > x:
            stack.pop()
        else:
            stack.append(x)
    head, *rest = numbers
    return sum(map(sum, table)), len(stack), max(rest), numbers[::50][:3], sorted(numbers)[n // 2]


print(run(int(sys.argv[1])))
