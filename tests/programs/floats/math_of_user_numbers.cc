# `math` asks an object for its number, and so does every function that wants an integer.
import math
class Real:
    def __float__(self):
        return 2.25

class Index:
    def __index__(self):
        return 3

class Wrong:
    def __float__(self):
        return 'x'

print(math.sqrt(Real()), math.floor(Real()), math.pow(Real(), Index()), math.hypot(Index(), 4))  # expect: 1.5 2 11.390625 5.0
print(math.gcd(Index(), 6), math.comb(Index(), 2), math.factorial(Index()), math.isqrt(Index()))  # expect: 3 3 6 1
print(list(map(math.sqrt, [Real(), 4])), math.ldexp(1.0, 2))  # expect: [1.5, 2.0] 4.0
try:
    math.sin(Wrong())
except TypeError as e:
    print(e)  # expect: Wrong.__float__ returned non-float (type str)
try:
    math.sin([])
except TypeError as e:
    print(e)  # expect: must be real number, not list
print('a,b,c,d,e'.split(',', Index()), 'x'.ljust(Index()) + '|', [1, 2, 3, 4].pop(Index()))  # expect: ['a', 'b', 'c', 'd,e'] x  | 4
print('7'.zfill(Index()), chr(Index()) == '\x03', round(2.34567, Index()), hex(Index()))  # expect: 007 True 2.346 0x3
items = [0, 1, 2, 3, 4]
items.insert(Index(), 'here')
print(items, 'abcabc'.find('a', Index()), slice(Index()).indices(9))  # expect: [0, 1, 2, 'here', 3, 4] 3 (0, 3, 1)
