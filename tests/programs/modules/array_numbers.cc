# Arrays of numbers.
# python: 3.13
from array import array, typecodes
import array as module
a = array('i', [1, 2, 3])
print(a, a.typecode, a.itemsize, len(a), a[0], a[-1], a[1:], a[::-1], typecodes, module.array is array)
# expect: array('i', [1, 2, 3]) i 4 3 1 3 array('i', [2, 3]) array('i', [3, 2, 1]) bBuwhHiIlLqQfd True
a.append(4)
a.extend([5, 6])
a.extend(array('i', [7]))
a.insert(0, 0)
print(a, a.pop(), a.pop(0), a.index(3), a.count(2), 3 in a, 9 in a)
# expect: array('i', [1, 2, 3, 4, 5, 6]) 7 0 2 1 True False
a.remove(3)
a.reverse()
print(a, a.tolist(), a.tobytes()[:8], a + array('i', [9]), a * 2)
# expect: array('i', [6, 5, 4, 2, 1]) [6, 5, 4, 2, 1] b'\x06\x00\x00\x00\x05\x00\x00\x00' array('i', [6, 5, 4, 2, 1, 9]) array('i', [6, 5, 4, 2, 1, 6, 5, 4, 2, 1])
a[0] = 10
a[1:3] = array('i', [7, 7, 7])
del a[0], a[::2]
print(a)  # expect: array('i', [7, 2])
a += array('i', [1])
a *= 2
print(a, array('i', [1, 2]) == array('d', [1, 2]), array('b', [1]) < array('b', [2]), array('i') == [])
# expect: array('i', [7, 2, 1, 7, 2, 1]) True True False
b = array('d')
b.fromlist([1, 2.5])
b.frombytes(array('d', [0.5]).tobytes())
print(b, sum(b), list(reversed(b)), array('f', [0.1])[0], array('B', b'abc'), array('u', 'hé').tounicode())
# expect: array('d', [1.0, 2.5, 0.5]) 4.0 [0.5, 2.5, 1.0] 0.10000000149011612 array('B', [97, 98, 99]) hé
print([array(c).itemsize for c in 'bBhHiIlLqQfd'], array('h', range(3)), array('Q', [2 ** 64 - 1]))
# expect: [1, 1, 2, 2, 4, 4, 8, 8, 8, 8, 4, 8] array('h', [0, 1, 2]) array('Q', [18446744073709551615])
print(bytes(array('h', [1, 258])), bytearray(array('B', [1])), array('i'), repr(array('u')), type(a))
# expect: b'\x01\x00\x02\x01' bytearray(b'\x01') array('i') array('u') <class 'array.array'>
c = array('h', [1, 256])
c.byteswap()
print(c, array('b', (x for x in [1, -1])), array('d', array('i', [1])))
# expect: array('h', [256, 1]) array('b', [1, -1]) array('d', [1.0])
