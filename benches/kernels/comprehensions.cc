def primes(n):
    composite = {j for i in range(2, int(n**0.5) + 1) for j in range(i * i, n, i)}
    return [i for i in range(2, n) if i not in composite]


def product(a, b):
    columns = list(zip(*b))
    return [[sum([x * y for x, y in zip(row, column)]) for column in columns] for row in a]


def run(rounds):
    total = 0
    matrix = [[(i * j) % 10 for j in range(30)] for i in range(30)]
    for k in range(rounds):
        squares = [i * i for i in range(3000)]
        even = [s for s in squares if s % 2 == 0]
        index = {s: i for i, s in enumerate(even)}
        inverse = {i: s for s, i in index.items()}
        pairs = [(x, y) for x in range(40) for y in range(40) if x + y == k]
        names = [str(i) for i in even[:200]]
        total += len(index) + inverse[10] + len(pairs) + len("".join(names))
        total += product(matrix, matrix)[5][7]
    return total


print(run(160), len(primes(60_000)))
