# __slots__ limits the attributes.
class P:
    __slots__ = ("x", "y")
    def __init__(self, x, y):
        self.x, self.y = x, y
p = P(1, 2)
p.x += 5
print(p.x, p.y)  # expect: 6 2
try:
    p.z = 1
except AttributeError as e:
    print(e)  # expect: 'P' object has no attribute 'z' and no __dict__ for setting new attributes
# python: 3.13
