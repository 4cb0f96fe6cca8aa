# What the methods refuse, word for word.
def refused(f):
    try:
        return f()
    except Exception as e:
        return f'{type(e).__name__}: {e}'
b = b'abc'
print(refused(lambda: b.find('b')))
# expect: TypeError: argument should be integer or bytes-like object, not 'str'
print(refused(lambda: b.find(300)))  # expect: ValueError: byte must be in range(0, 256)
print(refused(lambda: b.index(b'z')))  # expect: ValueError: subsection not found
print(refused(lambda: b.startswith('a')))
# expect: TypeError: startswith first arg must be bytes or a tuple of bytes, not str
print(refused(lambda: b.startswith(('a',))))
# expect: TypeError: a bytes-like object is required, not 'str'
print(refused(lambda: b.strip('a')))
# expect: TypeError: a bytes-like object is required, not 'str'
print(refused(lambda: b.split(b'')))  # expect: ValueError: empty separator
print(refused(lambda: b.join(['a'])))
# expect: TypeError: sequence item 0: expected a bytes-like object, str found
print(refused(lambda: b.join(5)))  # expect: TypeError: can only join an iterable
print(refused(lambda: b.center(5, b'ab')))
# expect: TypeError: center() argument 2 must be a byte string of length 1, not bytes
print(refused(lambda: b.center(5, 'a')))
# expect: TypeError: center() argument 2 must be a byte string of length 1, not str
print(refused(lambda: b.center()))  # expect: TypeError: center expected at least 1 argument, got 0
print(refused(lambda: b.replace('a', b'x')))
# expect: TypeError: a bytes-like object is required, not 'str'
print(refused(lambda: b.translate(b'a')))
# expect: ValueError: translation table must be 256 characters long
print(refused(lambda: bytes.maketrans(b'a', b'xy')))
# expect: ValueError: maketrans arguments must have same length
print(refused(lambda: bytes.fromhex('6 1')))
# expect: ValueError: non-hexadecimal number found in fromhex() arg at position 1
print(refused(lambda: b.hex('::')))  # expect: ValueError: sep must be length 1.
print(refused(lambda: b.expandtabs(2 ** 70)))
# expect: OverflowError: Python int too large to convert to C int
print(refused(lambda: b'\xff'.decode()))
# expect: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
print(refused(lambda: b'\xe2\x82'.decode()))
# expect: UnicodeDecodeError: 'utf-8' codec can't decode bytes in position 0-1: unexpected end of data
print(refused(lambda: b'a'.decode('utf8', 5)))
# expect: TypeError: decode() argument 'errors' must be str, not int
print(refused(lambda: b + 'a'))  # expect: TypeError: can't concat str to bytes
print(refused(lambda: b < 'a'))
# expect: TypeError: '<' not supported between instances of 'bytes' and 'str'
print(refused(lambda: 'a' in b))  # expect: TypeError: a bytes-like object is required, not 'str'
print(refused(lambda: 300 in b))  # expect: ValueError: byte must be in range(0, 256)
print(refused(lambda: b[5]))  # expect: IndexError: index out of range
print(refused(lambda: b['a']))
# expect: TypeError: byte indices must be integers or slices, not str
print(refused(lambda: b.foo))  # expect: AttributeError: 'bytes' object has no attribute 'foo'
print(refused(lambda: int(b'1x')))
# expect: ValueError: invalid literal for int() with base 10: b'1x'
print(refused(lambda: float(bytearray(b'x'))))
# expect: ValueError: could not convert string to float: bytearray(b'x')
