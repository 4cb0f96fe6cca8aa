# NotImplemented passes the question on.
class A:
    def __add__(self, o):
        print("A.add")
        return NotImplemented
    def __lt__(self, o):
        print("A.lt")
        return NotImplemented
class B:
    def __radd__(self, o):
        print("B.radd")
        return "from B"
    def __gt__(self, o):
        print("B.gt")
        return "greater"
print(A() + B())
# expect: A.add
# expect: B.radd
# expect: from B
print(A() < B())
# expect: A.lt
# expect: B.gt
# expect: greater
try:
    A() + 1
except TypeError as e:
    print(e)
# expect: A.add
# expect: unsupported operand type(s) for +: 'A' and 'int'
try:
    A() < 1
except TypeError as e:
    print(e)
# expect: A.lt
# expect: '<' not supported between instances of 'A' and 'int'
print(A() == 1, A() != 1)  # expect: False True
