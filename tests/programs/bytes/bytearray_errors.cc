# What a bytearray refuses, word for word.
# python: 3.13
b = bytearray(b'abc')
def refused(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f'{type(e).__name__}: {e}'
print(refused(b.append, 256))  # expect: ValueError: byte must be in range(0, 256)
print(refused(b.append, 'x'))
# expect: TypeError: 'str' object cannot be interpreted as an integer
print(refused(b.append, None))
# expect: TypeError: 'NoneType' object cannot be interpreted as an integer
print(refused(b.extend, 'x'))  # expect: TypeError: expected iterable of integers; got: 'str'
print(refused(b.extend, 5))  # expect: TypeError: can't extend bytearray with int
print(refused(b.extend, [1.5]))
# expect: TypeError: 'float' object cannot be interpreted as an integer
print(refused(b.insert, 0, -1))  # expect: ValueError: byte must be in range(0, 256)
print(refused(b.pop, 9))  # expect: IndexError: pop index out of range
print(refused(bytearray().pop))  # expect: IndexError: pop from empty bytearray
print(refused(b.remove, 1))  # expect: ValueError: value not found in bytearray
print(refused(hash, b))  # expect: TypeError: unhashable type: 'bytearray'
print(refused(b.__setitem__, 9, 1))  # expect: IndexError: bytearray index out of range
print(refused(b.__setitem__, 0, 300))  # expect: ValueError: byte must be in range(0, 256)
print(refused(b.__setitem__, 'a', 1))
# expect: TypeError: bytearray indices must be integers or slices, not str
print(refused(b.__setitem__, slice(0, 1), 5))
# expect: TypeError: can assign only bytes, buffers, or iterables of ints in range(0, 256)
print(refused(b.__setitem__, slice(0, 1), 'x'))
# expect: TypeError: can assign only bytes, buffers, or iterables of ints in range(0, 256)
print(refused(b.__setitem__, slice(None, None, 2), b'x'))
# expect: ValueError: attempt to assign bytes of size 1 to extended slice of size 2
print(refused(b.__getitem__, 9))  # expect: IndexError: bytearray index out of range
print(refused(b.__delitem__, 9))  # expect: IndexError: bytearray index out of range
try:
    b += 'x'
except TypeError as e:
    print(e)  # expect: can't concat str to bytearray
try:
    b += b
except BufferError as e:
    print(e)  # expect: Existing exports of data: object cannot be re-sized
with memoryview(b) as m:
    for change in (lambda: b.append(1), lambda: b.clear(), lambda: b.pop()):
        print(refused(change))
        # expect: BufferError: Existing exports of data: object cannot be re-sized
        # expect: BufferError: Existing exports of data: object cannot be re-sized
        # expect: BufferError: Existing exports of data: object cannot be re-sized
b.append(1)
print(b)  # expect: bytearray(b'abc\x01')
