# Classes that derive from bytes and bytearray.
class B(bytes):
    def first(self):
        return self[0]
class A(bytearray):
    def __init__(self, data, name):
        super().__init__(data)
        self.name = name
    def append(self, x):
        super().append(x + 1)
x = B(b'abc')
print(x, x.first(), x == b'abc', type(x).__name__, type(x.upper()).__name__, x + b'd', len(x), x[1:])
# expect: b'abc' 97 True B bytes b'abcd' 3 b'bc'
print(B.fromhex('6162'), type(B.fromhex('6162')).__name__, b'-'.join([x, x]), x in [b'abc'], hash(x) == hash(b'abc'))
# expect: b'ab' B b'abc-abc' True True
y = A(b'abc', 'name')
y.append(65)
y += b'!'
y[0] = 90
print(y.name, bytes(y), len(y), y == b'ZbcB!', type(y).__name__, y.find(b'B'))
# expect: name b'ZbcB!' 5 True A 3
del y[0]
print(bytes(y), list(y)[:2], bytes(y[1:3]))  # expect: b'bcB!' [98, 99] b'cB'
