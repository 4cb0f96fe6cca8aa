# A class that derives from a built-in type declines: the other operand's type may still answer.
class C(int):
    def __add__(self, other):
        return NotImplemented
    def __mul__(self, other):
        return NotImplemented
class F(float):
    def __add__(self, other):
        return NotImplemented
def attempt(f):
    try:
        print(f())
    except TypeError as e:
        print(e)
attempt(lambda: C(2) + 1)  # expect: 3
attempt(lambda: C(2) + 1.5)  # expect: 3.5
attempt(lambda: C(2) * 3)  # expect: 6
attempt(lambda: C(2) * "ab")  # expect: abab
attempt(lambda: F(1.5) + 1)  # expect: unsupported operand type(s) for +: 'F' and 'int'
attempt(lambda: C(2) + C(3))  # expect: unsupported operand type(s) for +: 'C' and 'C'
x = C(5)
x += 1
print(x)  # expect: 6
