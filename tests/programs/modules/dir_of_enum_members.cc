# dir() of members shows what their class offers.
# python: 3.13
from enum import Enum, IntEnum
class C(Enum):
    RED = 1
    @property
    def low(self): return 1
    @classmethod
    def default(cls): return cls.RED
class I(IntEnum):
    A = 1
    def f(self): pass
print(dir(C.RED))
print(dir(C))
print([x for x in dir(I.A) if x in ('f', 'name', 'value', 'real', 'numerator', '__add__', 'A')])
# expect-output:
# | ['__class__', '__doc__', '__eq__', '__hash__', '__module__', 'default', 'low', 'name', 'value']
# | ['RED', '__class__', '__contains__', '__doc__', '__getitem__', '__init_subclass__', '__iter__', '__len__', '__members__', '__module__', '__name__', '__qualname__']
# | ['A', '__add__', 'f', 'name', 'numerator', 'real', 'value']
