# A class can be decorated, and a class can decorate.
def register(cls):
    registry.append(cls.__name__)
    cls.tag = "registered"
    return cls
registry = []
@register
class A:
    pass
class Count:
    def __init__(self, f):
        self.f, self.n = f, 0
    def __call__(self, *args):
        self.n += 1
        return self.f(*args)
@Count
def add(a, b):
    return a + b
print(registry, A.tag, add(1, 2), add(3, 4), add.n)  # expect: ['A'] registered 3 7 2
