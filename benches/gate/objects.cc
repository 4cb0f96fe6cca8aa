import sys


class Shape:
    count = 0

    def __init__(self, name):
        self.name = name
        self.next = None
        Shape.count += 1

    def area(self):
        return 0

    def __lt__(self, other):
        return self.area() < other.area()


class Box(Shape):
    def __init__(self, width, height):
        super().__init__("box")
        self.width = width
        self.height = height

    def area(self):
        return self.width * self.height

    @property
    def is_flat(self):
        return self.height == 0


class Disk(Shape):
    def __init__(self, radius):
        super().__init__("disk")
        self.radius = radius

    def area(self):
        return 3 * self.radius**2


def run(n):
    total = 0
    first = Disk(1)
    last = first
    for i in range(n):
        shape = Box(i % 7, i % 3) if i % 2 else Disk(i % 5)
        last.next = shape
        last = shape
        if first < shape:
            total += shape.area()
        if isinstance(shape, Box) and shape.is_flat:
            total += 1
        if i % 50 == 0:
            first.next = None
            last = first
    return total


print(run(int(sys.argv[1])), Shape.count)
