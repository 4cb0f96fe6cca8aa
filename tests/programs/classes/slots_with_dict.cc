# `__dict__` among the slots lets other attributes in.
class Open:
    __slots__ = ('x', '__dict__')

o = Open()
o.y = 1
o.x = 2
print(o.x, o.y)  # expect: 2 1
