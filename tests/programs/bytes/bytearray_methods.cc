# What changes a bytearray.
a = bytearray(b'abc')
a.append(100)
a.extend(b'ef')
a.extend([103, 104])
a.extend(x for x in range(105, 107))
print(a, len(a), a[0], a[-1])  # expect: bytearray(b'abcdefghij') 10 97 106
a.insert(0, 33)
a.insert(100, 63)
print(a.pop(), a.pop(0), a.pop(1), a)  # expect: 63 33 98 bytearray(b'acdefghij')
a.remove(97)
a.reverse()
print(a)  # expect: bytearray(b'jihgfedc')
c = a.copy()
a.clear()
print(a, c, bool(a), bool(c), c == c.copy(), c is c.copy())
# expect: bytearray(b'') bytearray(b'jihgfedc') False True True False
c[0] = 65
c[1:3] = b'xyz'
c[-1:] = [1, 2]
print(c)  # expect: bytearray(b'Axyzgfed\x01\x02')
c[::2] = bytes(len(c[::2]))
print(c)  # expect: bytearray(b'\x00x\x00z\x00f\x00d\x00\x02')
del c[0], c[-1]
del c[1:3]
print(c)  # expect: bytearray(b'x\x00f\x00d\x00')
del c[::2]
print(c)  # expect: bytearray(b'\x00\x00\x00')
d = e = bytearray(b'ab')
e += b'c'
e *= 2
print(d, d is e)  # expect: bytearray(b'abcabc') True
d[:] = range(3)
d[1:1] = (x for x in b'zz')
print(d, d.upper(), d + b'q', b'q' + d, type(b'q' + d).__name__, d * 2)
# expect: bytearray(b'\x00zz\x01\x02') bytearray(b'\x00ZZ\x01\x02') bytearray(b'\x00zz\x01\x02q') b'q\x00zz\x01\x02' bytes bytearray(b'\x00zz\x01\x02\x00zz\x01\x02')
print(bytearray(b"it's"), bytearray(b'"\\\n\xff'), [bytearray(b'x')], str(bytearray(b'y')))
# expect: bytearray(b"it\'s") bytearray(b'"\\\n\xff') [bytearray(b'x')] bytearray(b'y')
