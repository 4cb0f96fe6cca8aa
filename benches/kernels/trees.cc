class Tree:
    def __init__(self, left, right):
        self.left = left
        self.right = right

    def check(self):
        if self.left is None:
            return 1
        return 1 + self.left.check() + self.right.check()


def bottom_up(depth):
    if depth == 0:
        return Tree(None, None)
    return Tree(bottom_up(depth - 1), bottom_up(depth - 1))


class Link:
    def __init__(self, value, next):
        self.value = value
        self.next = next


def links(n):
    head = None
    for i in range(n):
        head = Link(i, head)
    total = 0
    while head is not None:
        total += head.value
        head = head.next
    return total


checks = [bottom_up(depth).check() for depth in range(4, 16)]
short = sum(bottom_up(6).check() for _ in range(2500))
print(sum(checks), short, links(600_000))
