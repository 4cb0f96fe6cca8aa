# dir() of a class whose class has a __dir__.
from enum import Enum


class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1


print([name for name in dir(Color) if not name.startswith("_")])
# python: 3.13
# expect-output:
# | ['GREEN', 'RED']
