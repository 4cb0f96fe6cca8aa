# In-place methods, with the plain ones behind them.
class Acc:
    def __init__(self): self.log = []
    def __iadd__(self, x):
        self.log.append(("iadd", x))
        return self
    def __mul__(self, x):
        return ("mul", x)
a = b = Acc()
a += 1
a += 2
print(a.log, a is b)  # expect: [('iadd', 1), ('iadd', 2)] True
b *= 3
print(b)  # expect: ('mul', 3)
class O:
    def __isub__(self, x): return "replaced"
    def __ior__(self, x): return NotImplemented
o = O()
o -= 1
print(o)  # expect: replaced
o = O()
try:
    o |= 1
except TypeError as e:
    print(e)  # expect: unsupported operand type(s) for |=: 'O' and 'int'
