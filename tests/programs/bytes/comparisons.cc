# Bytes, bytearrays and strings beside each other.
a, b = b'ab', bytearray(b'ab')
print(a == b, b == a, a != b, a == 'ab', b == 'ab', a < bytearray(b'b'), b <= a, b > b'aa')
# expect: True True False False False True True True
print(b'' < b'\x00' < b'\x01' < b'\xff', b'a' < b'ab', b'b' > b'abc', max(b'az'), min(bytearray(b'za')))
# expect: True True True 122 97
print({a: 1}[b'ab'], hash(a) == hash(b'ab'), a in [b], b in {b'x', b'ab'} if False else 'unhashable')
# expect: 1 True True unhashable
print(sorted([bytearray(b'b'), b'a', b'ab']), [b'a', bytearray(b'b')].index(b'b'))
# expect: [b'a', b'ab', bytearray(b'b')] 1
print(isinstance(b, bytes), bytes.__mro__, bytearray.__mro__, type(b), type(iter(a)), type(iter(b)))
# expect: False (<class 'bytes'>, <class 'object'>) (<class 'bytearray'>, <class 'object'>) <class 'bytearray'> <class 'bytes_iterator'> <class 'bytearray_iterator'>
print(b'a' is b'a', bytes(a) is a, list(a), tuple(b), list(reversed(b)), sum(a), [*b, *a])
# expect: True True [97, 98] (97, 98) [98, 97] 195 [97, 98, 97, 98]
x, y = b
print(x, y, a[0], a[-1], a[0:1], a[::-1], b[::-1], a[5:], b[5:])
# expect: 97 98 97 98 b'a' b'ba' bytearray(b'ba') b'' bytearray(b'')
