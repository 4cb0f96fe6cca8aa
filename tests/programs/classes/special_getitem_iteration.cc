# __getitem__ alone makes an iterable, from 0 until IndexError.
class Squares:
    def __getitem__(self, i):
        if i >= 5:
            raise IndexError
        return i * i
print(list(Squares()), 9 in Squares(), 10 in Squares(), [x for x in Squares()], *Squares())
# expect: [0, 1, 4, 9, 16] True False [0, 1, 4, 9, 16] 0 1 4 9 16
a, b, *c = Squares()
print(a, b, c, list(reversed([1])))  # expect: 0 1 [4, 9, 16] [1]
