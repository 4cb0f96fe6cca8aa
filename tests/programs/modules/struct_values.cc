# Values to bytes and back.
# python: 3.13
import struct
from struct import pack, unpack, calcsize, Struct
print(pack('<bhi', -1, 2, 3), pack('>bhi', -1, 2, 3), pack('!H', 258), pack('=q', -2))
# expect: b'\xff\x02\x00\x03\x00\x00\x00' b'\xff\x00\x02\x00\x00\x00\x03' b'\x01\x02' b'\xfe\xff\xff\xff\xff\xff\xff\xff'
print(pack('bi', 1, 2), calcsize('bi'), calcsize('<bi'), calcsize('b0q'), calcsize('3s2x?c'))
# expect: b'\x01\x00\x00\x00\x02\x00\x00\x00' 8 5 8 7
print(unpack('<bBhHiIqQ', bytes(range(1, 31))), unpack('>2h', b'\xff\xfe\x00\x01'))
# expect: (1, 2, 1027, 1541, 168364039, 235736075, 1591200115485380623, 2169921498189994007) (-2, 1)
print(pack('5s', b'ab'), pack('2s', b'abc'), pack('5p', b'abc'), unpack('5p', b'\x02abcd'), pack('c', b'x'))
# expect: b'ab\x00\x00\x00' b'ab' b'\x03abc\x00' (b'ab',) b'x'
print(pack('<e', 0.1), pack('<f', 0.1), pack('<d', 0.1), unpack('<f', b'\x00\x00\xc0?'), unpack('<e', b'\x00\x3c'))
# expect: b'f.' b'\xcd\xcc\xcc=' b'\x9a\x99\x99\x99\x99\x99\xb9?' (1.5,) (1.0,)
print(pack('?', []), pack('?', [0]), unpack('?', b'\x05'), pack('3x'), pack(' h h ', 1, 2), pack(b'h', 1))
# expect: b'\x00' b'\x01' (True,) b'\x00\x00\x00' b'\x01\x00\x02\x00' b'\x01\x00'
room = bytearray(6)
struct.pack_into('<h', room, 1, 515)
print(room, struct.unpack_from('<h', room, 1), struct.unpack_from('<h', buffer=room, offset=-2))
# expect: bytearray(b'\x00\x03\x02\x00\x00\x00') (515,) (0,)
print(list(struct.iter_unpack('<h', b'\x01\x00\x02\x00')))  # expect: [(1,), (2,)]
s = Struct('<hb')
print(s, s.size, s.format, s.pack(1, 2), s.unpack(b'\x01\x00\x02'), s.unpack_from(b'xx\x01\x00\x02', 2))
# expect: Struct('<hb') 3 <hb b'\x01\x00\x02' (1, 2) (1, 2)
class Index:
    def __index__(self):
        return 7
class Float:
    def __float__(self):
        return 0.5
class Bool:
    def __bool__(self):
        return False
print(pack('<if?', Index(), Float(), Bool()), unpack('<Q', b'\xff' * 8), unpack('<q', b'\xff' * 8))
# expect: b'\x07\x00\x00\x00\x00\x00\x00?\x00' (18446744073709551615,) (-1,)
