# A vector class as in every tutorial.
class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y
    def __add__(self, other): return Vector(self.x + other.x, self.y + other.y)
    def __sub__(self, other): return Vector(self.x - other.x, self.y - other.y)
    def __mul__(self, k): return Vector(self.x * k, self.y * k)
    __rmul__ = __mul__
    def __eq__(self, other): return (self.x, self.y) == (other.x, other.y)
    def __abs__(self): return (self.x ** 2 + self.y ** 2) ** 0.5
    def __repr__(self): return f"Vector({self.x}, {self.y})"
    def __iter__(self): return iter((self.x, self.y))
    def __bool__(self): return bool(self.x or self.y)
v, w = Vector(3, 4), Vector(1, -1)
print(v + w, v - w, v * 2, 3 * w, abs(v), v == Vector(3, 4), v == w, bool(Vector(0, 0)))
# expect: Vector(4, 3) Vector(2, 5) Vector(6, 8) Vector(3, -3) 5.0 True False False
x, y = v
print(x, y, [*w], sum([v, w], Vector(0, 0)))  # expect: 3 4 [1, -1] Vector(4, 3)
