# What struct refuses, word for word.
# python: 3.13
import struct
def refused(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f'{type(e).__name__}: {e}'
print(refused(struct.pack, 'b', 200))  # expect: error: 'b' format requires -128 <= number <= 127
print(refused(struct.pack, '<H', -1))  # expect: error: 'H' format requires 0 <= number <= 65535
print(refused(struct.pack, 'q', 2 ** 63))
# expect: error: 'q' format requires -9223372036854775808 <= number <= 9223372036854775807
print(refused(struct.pack, 'h', 1.5))  # expect: error: required argument is not an integer
print(refused(struct.pack, 'h'))  # expect: error: pack expected 1 items for packing (got 0)
print(refused(struct.pack, 'h', 1, 2))  # expect: error: pack expected 1 items for packing (got 2)
print(refused(struct.pack, 'z', 1))  # expect: error: bad char in struct format
print(refused(struct.pack, '<n', 1))  # expect: error: bad char in struct format
print(refused(struct.pack, '2'))  # expect: error: repeat count given without format specifier
print(refused(struct.pack, 's', 'text'))  # expect: error: argument for 's' must be a bytes object
print(refused(struct.pack, 'c', b'ab'))
# expect: error: char format requires a bytes object of length 1
print(refused(struct.pack, 'f', 'x'))  # expect: error: required argument is not a float
print(refused(struct.pack, 'e', 1e6))
# expect: OverflowError: float too large to pack with e format
print(refused(struct.pack, 5))
# expect: TypeError: Struct() argument 1 must be a str or bytes object, not int
print(refused(struct.unpack, 'h', b'a'))  # expect: error: unpack requires a buffer of 2 bytes
print(refused(struct.unpack, 'h', 'ab'))
# expect: TypeError: a bytes-like object is required, not 'str'
print(refused(struct.unpack_from, 'h', b'abc', 2))
# expect: error: unpack_from requires a buffer of at least 4 bytes for unpacking 2 bytes at offset 2 (actual buffer size is 3)
print(refused(struct.unpack_from, 'h', b'abc', -9))
# expect: error: offset -9 out of range for 3-byte buffer
print(refused(struct.pack_into, 'h', bytearray(2), 1, 5))
# expect: error: pack_into requires a buffer of at least 3 bytes for packing 2 bytes at offset 1 (actual buffer size is 2)
print(refused(struct.pack_into, 'h', b'ab', 0, 5))
# expect: TypeError: argument must be read-write bytes-like object, not bytes
print(refused(struct.iter_unpack, 'h', b'abc'))
# expect: error: iterative unpacking requires a buffer of a multiple of 2 bytes
print(struct.error, issubclass(struct.error, Exception))  # expect: <class 'struct.error'> True
