# Unpacking objects that cannot be iterated over.
class Plain:
    pass


class Refuses:
    __iter__ = None


class Items:
    def __getitem__(self, at):
        return "ab"[at]


def one(x):
    a, b = x
    return a, b


def star(x):
    a, *b = x
    return a, b


for unpack in (one, star):
    for value in (Plain(), Refuses(), Items(), 5, Plain):
        try:
            print(unpack(value))
        except TypeError as error:
            print(error)
try:
    for a, b in [Plain()]:
        pass
except TypeError as error:
    print(error)
# python: 3.13
# expect-output:
# | cannot unpack non-iterable Plain object
# | 'Refuses' object is not iterable
# | ('a', 'b')
# | cannot unpack non-iterable int object
# | cannot unpack non-iterable type object
# | cannot unpack non-iterable Plain object
# | 'Refuses' object is not iterable
# | ('a', ['b'])
# | cannot unpack non-iterable int object
# | cannot unpack non-iterable type object
# | cannot unpack non-iterable Plain object
