# A call site that has met a class method goes on with what the class has later.
class Shape:
    made = 0

    @classmethod
    def count(cls, by):
        cls.made += by
        return cls.__name__, cls.made


class Circle(Shape):
    pass


def run(shape):
    return shape.count(2)


for _ in range(3):
    print(run(Shape()), run(Circle()))
circle = Circle()
circle.count = lambda by: by
print(run(circle), run(Circle()))
Circle.count = staticmethod(lambda by: -by)
print(run(Circle()), run(Shape()))
Shape.count = classmethod(lambda cls, by: (cls, by)[1])
print(run(Shape()))
# expect: ('Shape', 2) ('Circle', 4)
# expect: ('Shape', 4) ('Circle', 6)
# expect: ('Shape', 6) ('Circle', 8)
# expect: 2 ('Circle', 10)
# expect: -2 ('Shape', 8)
# expect: 2
