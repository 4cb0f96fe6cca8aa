# `%` of bytes and bytearrays.
print(b'%d|%5d|%-5d|%05d|%+d|%x|%#o|%X' % (1, 2, 3, 4, 5, 255, 8, 255))
# expect: b'1|    2|3    |00004|+5|ff|0o10|FF'
print(b'%s|%b|%5s|%-5s|%.1s' % (b'ab', bytearray(b'cd'), b'e', b'f', b'xyz'))
# expect: b'ab|cd|    e|f    |x'
print(b'%c%c%c' % (65, b'B', bytearray(b'C')), b'%r %a' % ('é', b'x'), b'%%' % ())
# expect: b'ABC' b"'\\xe9' b'x'" b'%'
print(b'%f %.2e %g' % (1.5, 12345.678, 0.0001), b'%(a)s-%(b)d' % {b'a': b'x', b'b': 7})
# expect: b'1.500000 1.23e+04 0.0001' b'x-7'
print(bytearray(b'<%s>') % b'q', type(bytearray(b'%d') % 1).__name__)
# expect: bytearray(b'<q>') bytearray
class Own:
    def __bytes__(self):
        return b'own'
print(b'%s' % memoryview(b'm'))  # expect: b'm'
for values in ('x', 5, (b'a', b'b'), None):
    try:
        print(b'%s' % values)
    except TypeError as e:
        print(e)
        # expect: %b requires a bytes-like object, or an object that implements __bytes__, not 'str'
        # expect: %b requires a bytes-like object, or an object that implements __bytes__, not 'int'
        # expect: not all arguments converted during bytes formatting
        # expect: %b requires a bytes-like object, or an object that implements __bytes__, not 'NoneType'
try:
    b'%d' % 'x'
except TypeError as e:
    print(e)  # expect: %d format: a real number is required, not str
try:
    b'%c' % 300
except OverflowError as e:
    print(e)  # expect: %c arg not in range(256)
