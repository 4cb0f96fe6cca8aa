# What derives from int is a number as it is: its __index__ is not asked for.
class I(int):
    def __index__(self):
        return 77
    def __int__(self):
        return 55
print([1, 2, 3][I(1)], "abc"[I(0) : I(2)], list(range(9))[I(1) : I(3)])  # expect: 2 ab [1, 2]
print(range(I(3)), [0] * I(2), bytes(I(2)), chr(I(65)))  # expect: range(0, 3) [0, 0] b'\x00\x00' A
print("%d %x %c" % (I(5), I(10), I(66)), hex(I(5)), int(I(5)))  # expect: 5 a B 0x5 55
x = [1, 2, 3]
x[I(0)] = 9
x[I(1) : I(2)] = []
print(x, slice(I(1), I(4)).indices(I(3)))  # expect: [9, 3] (1, 3, 1)
