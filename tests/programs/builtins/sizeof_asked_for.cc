# sys.getsizeof asks __sizeof__.
import sys


class Big:
    def __sizeof__(self):
        return 10**6


class Wrong:
    def __init__(self, size):
        self.size = size

    def __sizeof__(self):
        return self.size


print(sys.getsizeof(Big()) >= 10**6, "abc".__sizeof__() < ("abc" * 100).__sizeof__())
print(sys.getsizeof([1] * 1000) > sys.getsizeof([]), isinstance(object().__sizeof__(), int))
for size in (-1, "x", None):
    try:
        print(sys.getsizeof(Wrong(size)))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
# python: 3.13
# expect-output:
# | True True
# | True True
# | ValueError __sizeof__() should return >= 0
# | TypeError an integer is required
# | TypeError an integer is required
