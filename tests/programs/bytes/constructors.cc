# Every way to make bytes and bytearrays.
print(bytes(), bytes(3), bytes([65, 66]), bytes(range(3)), bytes(b'ab'), bytes('é', 'utf-8'))
# expect: b'' b'\x00\x00\x00' b'AB' b'\x00\x01\x02' b'ab' b'\xc3\xa9'
print(bytes('é', 'latin-1'), bytes('aé', 'ascii', 'ignore'), bytes(x for x in [1, 2]), bytes(True))
# expect: b'\xe9' b'a' b'\x01\x02' b'\x00'
print(bytearray(), bytearray(2), bytearray([65]), bytearray(b'ab'), bytearray('a', 'utf8'))
# expect: bytearray(b'') bytearray(b'\x00\x00') bytearray(b'A') bytearray(b'ab') bytearray(b'a')
print(bytes(source=b'x'), bytearray(source=[1]), bytes(bytearray(b'q')), bytes(memoryview(b'm')))
# expect: b'x' bytearray(b'\x01') b'q' b'm'
class Index:
    def __index__(self):
        return 3
class Own:
    def __bytes__(self):
        return b'own'
print(bytes(Index()), bytes(Own()), bytes([Index(), 1]), bytearray(Index()))
# expect: b'\x00\x00\x00' b'own' b'\x03\x01' bytearray(b'\x00\x00\x00')
def refused(f):
    try:
        f()
    except (TypeError, ValueError, OverflowError, LookupError, MemoryError) as e:
        return f'{type(e).__name__}: {e}'
print(refused(lambda: bytes('x')))  # expect: TypeError: string argument without an encoding
print(refused(lambda: bytes(1.5)))  # expect: TypeError: cannot convert 'float' object to bytes
print(refused(lambda: bytes(None)))  # expect: TypeError: cannot convert 'NoneType' object to bytes
print(refused(lambda: bytearray(None)))
# expect: TypeError: cannot convert 'NoneType' object to bytearray
print(refused(lambda: bytes([300])))  # expect: ValueError: bytes must be in range(0, 256)
print(refused(lambda: bytearray([300])))  # expect: ValueError: byte must be in range(0, 256)
print(refused(lambda: bytes(['a'])))
# expect: TypeError: 'str' object cannot be interpreted as an integer
print(refused(lambda: bytes(-1)))  # expect: ValueError: negative count
print(refused(lambda: bytes(2 ** 70)))
# expect: OverflowError: cannot fit 'int' into an index-sized integer
print(refused(lambda: bytes(5, 'utf8')))  # expect: TypeError: encoding without a string argument
print(refused(lambda: bytes(errors='strict')))
# expect: TypeError: errors without a string argument
print(refused(lambda: bytes('a', 5)))
# expect: TypeError: bytes() argument 'encoding' must be str, not int
print(refused(lambda: bytes('é', 'no such')))  # expect: LookupError: unknown encoding: no such
