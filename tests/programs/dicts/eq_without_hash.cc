# A class with __eq__ alone is not hashable.
class E:
    def __eq__(self, other):
        return True

try:
    {E(): 1}
except TypeError as e:
    print(e)  # expect: unhashable type: 'E'
class N:
    __hash__ = None
try:
    hash(N())
except TypeError as e:
    print(e)  # expect: unhashable type: 'N'
print(E() == 5, E() != 5)  # expect: True False
