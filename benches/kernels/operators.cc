class Vector:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __mul__(self, factor):
        return Vector(self.x * factor, self.y * factor)

    def __eq__(self, other):
        return self.x == other.x and self.y == other.y

    def __hash__(self):
        return hash((self.x, self.y))

    @property
    def square(self):
        return self.x * self.x + self.y * self.y


class Bag:
    def __init__(self):
        self.items = {}

    def __setitem__(self, key, value):
        self.items[key] = value

    def __getitem__(self, key):
        return self.items[key]

    def __contains__(self, key):
        return key in self.items

    def __len__(self):
        return len(self.items)


def run(n):
    at = Vector(0, 0)
    bag = Bag()
    for i in range(n):
        at = at + Vector(1, 2) * (i % 3)
        if at.square > 1000:
            at = Vector(at.x % 7, at.y % 5)
        if at in bag:
            bag[at] = bag[at] + 1
        else:
            bag[at] = 1
    return len(bag), at.x, at.y, bag[at]


print(*run(260_000))
