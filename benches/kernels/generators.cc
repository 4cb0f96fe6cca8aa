def count(n):
    i = 0
    while i < n:
        yield i
        i += 1


def evens(numbers):
    for n in numbers:
        if n % 2 == 0:
            yield n


def pairs(numbers):
    last = None
    for n in numbers:
        if last is not None:
            yield last + n
        last = n


class Node:
    def __init__(self, value, left, right):
        self.value = value
        self.left = left
        self.right = right

    def __iter__(self):
        if self.left is not None:
            yield from self.left
        yield self.value
        if self.right is not None:
            yield from self.right


def tree(low, high):
    if low >= high:
        return None
    middle = (low + high) // 2
    return Node(middle, tree(low, middle), tree(middle + 1, high))


def averages():
    total = 0
    n = 0
    while True:
        value = yield total // max(n, 1)
        total += value
        n += 1


def run():
    chain = sum(pairs(evens(count(1_200_000))))
    walked = 0
    for value in tree(0, 30_000):
        walked += value
    average = averages()
    next(average)
    last = 0
    for i in range(400_000):
        last = average.send(i)
    squares = sum(i * i for i in range(700_000))
    return chain, walked, last, squares


print(*run())
