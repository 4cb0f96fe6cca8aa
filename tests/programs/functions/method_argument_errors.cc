# Methods are named with their class.
class C:
    def m(self, a): pass
    def n(): pass
    @staticmethod
    def s(x): pass
    @classmethod
    def c(cls, x): pass
    def __init__(self, v): pass

def attempt(f):
    try:
        f()
    except TypeError as e:
        print(e)
attempt(lambda: C())  # expect: C.__init__() missing 1 required positional argument: 'v'
attempt(lambda: C(1, 2))  # expect: C.__init__() takes 2 positional arguments but 3 were given
c = C(0)
attempt(lambda: c.m())  # expect: C.m() missing 1 required positional argument: 'a'
attempt(lambda: c.m(1, 2))  # expect: C.m() takes 2 positional arguments but 3 were given
attempt(lambda: c.n())  # expect: C.n() takes 0 positional arguments but 1 was given
attempt(lambda: c.s())  # expect: C.s() missing 1 required positional argument: 'x'
attempt(lambda: C.c())  # expect: C.c() missing 1 required positional argument: 'x'
attempt(lambda: C.m())  # expect: C.m() missing 2 required positional arguments: 'self' and 'a'
