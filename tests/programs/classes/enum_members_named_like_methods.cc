# Members of an enumeration may be called like methods or properties of its type.
# python: 3.13
from enum import IntEnum, StrEnum, verify, CONTINUOUS, Flag, Enum


class Book(StrEnum):
    author = "author"
    title = "title"
    count = "count"


print(repr(Book.title), Book.title.title(), Book.count.count("o"), Book["count"], list(Book))


class Part(IntEnum):
    divisor = 1
    numerator = 2


print(Part.numerator, repr(Part.numerator), Part.divisor.numerator, Part.numerator.divisor is Part.divisor)
try:

    @verify(CONTINUOUS)
    class Gap(Flag):
        A = 1
        C = 4

except ValueError as e:
    print(e)


class Empty(Enum):
    pass


try:
    Empty(1)
except TypeError as e:
    print(e)
# expect: <Book.title: 'title'> Title 1 count [<Book.author: 'author'>, <Book.title: 'title'>, <Book.count: 'count'>]
# expect: 2 <Part.numerator: 2> 1 True
# expect: invalid flag 'Gap': missing values 2
# expect: <enum 'Empty'> has no members; specify `names=()` if you meant to create a new, empty, enum
