# A mixin, and a method that must be overridden.
class Shape:
    def area(self):
        raise NotImplementedError
    def describe(self):
        return f"{type(self).__name__} of area {self.area()}"
class Loud:
    def describe(self):
        return super().describe().upper()
class Square(Loud, Shape):
    def __init__(self, a): self.a = a
    def area(self): return self.a ** 2
print(Square(3).describe())  # expect: SQUARE OF AREA 9
try:
    Shape().describe()
except NotImplementedError as e:
    print(repr(e))  # expect: NotImplementedError()
