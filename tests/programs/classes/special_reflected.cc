# The right operand is asked when the left cannot.
class R:
    def __radd__(self, o): return ("radd", o)
    def __rsub__(self, o): return ("rsub", o)
    def __rmul__(self, o): return ("rmul", o)
    def __rtruediv__(self, o): return ("rtruediv", o)
    def __rfloordiv__(self, o): return ("rfloordiv", o)
    def __rmod__(self, o): return ("rmod", o)
    def __rpow__(self, o): return ("rpow", o)
    def __rmatmul__(self, o): return ("rmatmul", o)
    def __rlshift__(self, o): return ("rlshift", o)
    def __rrshift__(self, o): return ("rrshift", o)
    def __rand__(self, o): return ("rand", o)
    def __ror__(self, o): return ("ror", o)
    def __rxor__(self, o): return ("rxor", o)
    def __rdivmod__(self, o): return ("rdivmod", o)
r = R()
print(1 + r, 1 - r, 2 * r, 1 / r, 1 // r, 1 % r, 2 ** r)
# expect: ('radd', 1) ('rsub', 1) ('rmul', 2) ('rtruediv', 1) ('rfloordiv', 1) ('rmod', 1) ('rpow', 2)
print(1 @ r, 1 << r, 1 >> r, 1 & r, 1 | r, 1 ^ r, divmod(1, r))
# expect: ('rmatmul', 1) ('rlshift', 1) ('rrshift', 1) ('rand', 1) ('ror', 1) ('rxor', 1) ('rdivmod', 1)
print("s" + r, [1] + r, 1.5 * r)  # expect: ('radd', 's') ('radd', [1]) ('rmul', 1.5)
try:
    r + 1
except TypeError as e:
    print(e)  # expect: unsupported operand type(s) for +: 'R' and 'int'
