# python: 3.13
# The short ways of built-in functions and their edges.
print(min(3, 1, 2), max(1.5, 2.5), min([4, 2, 8]), max((3, 9, 1)))
print(min(True, 0), max(1, True), min(1, 1.0), max(1.0, 1), min("b", "a"))
print(sum([1, 2, 3]), sum((2**62, 2**62)), sum([True, 2]), sum([0.1] * 3), sum([1], 5), sum([]))
print(any([0, None, 3]), all([1, True]), any([]), all([]), any(["", "x"]), all(("a", 0)))
print(abs(-5), abs(-2.5), abs(True), abs(-2**63))
print(len("äb"), len({1: 2}), len({1, 2}), len((1,)), len(range(5)), len(b"abc"))
print(isinstance(1, int), isinstance(True, int), isinstance(1, bool), isinstance(1, (str, int)))
print(type(1) is int, type(type) is type, type(None).__name__, type(range(1)).__name__)
print(bool(0), bool(None), bool(-1), bool([]), bool(""), bool(0.0))
print(list(range(3)), list(range(1, 3)), list(range(5, 0, -2)), range(0), range(2**70)[-1] == 2**70 - 1)


class Sized:
    def __len__(self):
        return 7


print(len(Sized()), isinstance(Sized(), object))
wrong = [lambda: min([]), lambda: max(1), lambda: len(3), lambda: range(1, 2, 0), lambda: sum("ab")]
for call in wrong + [lambda: abs("x"), lambda: isinstance(1, 2)]:
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
# expect: 1 2.5 2 9
# expect: 0 1 1 1.0 a
# expect: 6 9223372036854775808 3 0.30000000000000004 6 0
# expect: True True False True True False
# expect: 5 2.5 1 9223372036854775808
# expect: 2 1 2 1 5 3
# expect: True True False True
# expect: True True NoneType range
# expect: False False True False False False
# expect: [0, 1, 2] [1, 2] [5, 3, 1] range(0, 0) True
# expect: 7 True
# expect: ValueError min() iterable argument is empty
# expect: TypeError 'int' object is not iterable
# expect: TypeError object of type 'int' has no len()
# expect: ValueError range() arg 3 must not be zero
# expect: TypeError unsupported operand type(s) for +: 'int' and 'str'
# expect: TypeError bad operand type for abs(): 'str'
# expect: TypeError isinstance() arg 2 must be a type, a tuple of types, or a union
