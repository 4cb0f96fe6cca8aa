# Operands live until the last side has answered, and no longer.
class Word:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)

    def __add__(self, other):
        print("add", self.name, other.name)
        if other.name == "no":
            return NotImplemented
        return Word(self.name + other.name)

    def __radd__(self, other):
        return "never: both are of one class"

    def __lt__(self, other):
        print("lt", self.name, other.name)
        return NotImplemented if self.name == "no" else self.name < other.name

    def __gt__(self, other):
        print("gt", self.name, other.name)
        return self.name > other.name

    def __eq__(self, other):
        if self.name == "no":
            return NotImplemented
        return [self.name] if self.name == other.name else []

    __hash__ = None


def main():
    print((Word("a") + Word("b")).name)
    try:
        Word("c") + Word("no")
    except TypeError as error:
        print(error)
    print(Word("no") < Word("x"))
    if Word("no") < Word("y"):
        print("smaller")
    print(Word("k") == Word("k"), Word("k") == Word("l"))
    if Word("m") == Word("m"):
        print("equal")
    print(Word("no") == Word("no"))


main()
# expect: add a b
# expect: del a
# expect: del b
# expect: del ab
# expect: ab
# expect: add c no
# expect: del c
# expect: del no
# expect: unsupported operand type(s) for +: 'Word' and 'Word'
# expect: lt no x
# expect: gt x no
# expect: del no
# expect: del x
# expect: True
# expect: lt no y
# expect: gt y no
# expect: del no
# expect: del y
# expect: smaller
# expect: del k
# expect: del k
# expect: del k
# expect: del l
# expect: ['k'] []
# expect: del m
# expect: del m
# expect: equal
# expect: del no
# expect: del no
# expect: False
