# Keys of a class with __hash__ and __eq__.
class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y
    def __eq__(self, other):
        return isinstance(other, Point) and (self.x, self.y) == (other.x, other.y)
    def __hash__(self):
        return hash((self.x, self.y))
    def __repr__(self):
        return f"P({self.x},{self.y})"

d = {Point(1, 2): "a"}
d[Point(1, 2)] = "b"
d[Point(2, 1)] = "c"
print(d, d[Point(2, 1)], Point(1, 2) in d, Point(9, 9) in d)
# expect: {P(1,2): 'b', P(2,1): 'c'} c True False
del d[Point(1, 2)]
print(d, d.get(Point(0, 0), "none"), d.pop(Point(2, 1)), d)  # expect: {} none c {}
