# A method that declines leaves the answer to the other side's built-in type.
class N(int):
    def __lt__(self, other):
        print('N.__lt__')
        return NotImplemented

print(N(1) < N(2), N(1) < 2, 1 < N(2))

class L(list):
    pass

class M(L):
    def __eq__(self, other):
        return NotImplemented

    def __gt__(self, other):
        return NotImplemented

print([M()] == [L()], M() == L(), M() == 3, L([1]) < M([2]))

class E(int):
    def __eq__(self, other):
        print('E.__eq__')
        return True
    __hash__ = int.__hash__

print(E(1) == 2, E(1) != 1)

class A(list):
    def __add__(self, other):
        return NotImplemented

try:
    A() + 's'
except TypeError as e:
    print(e)

class Nothing:
    __eq__ = None
    __add__ = None

for f in lambda: Nothing() == Nothing(), lambda: Nothing() + 1, lambda: [Nothing()] == [Nothing()]:
    try:
        print(f())
    except TypeError as e:
        print(e)
print((1).__lt__(1.5), (1).__eq__(1.0), (7).__divmod__(2.0), (1.5).__lt__(2))
# expect-output:
# | N.__lt__
# | N.__lt__
# | True True True
# | True True False True
# | E.__eq__
# | True False
# | unsupported operand type(s) for +: 'A' and 'str'
# | 'NoneType' object is not callable
# | 'NoneType' object is not callable
# | 'NoneType' object is not callable
# | NotImplemented NotImplemented NotImplemented True
