# Views of memory.
from array import array
data = bytearray(b'abcdef')
m = memoryview(data)
print(len(m), m[0], m[-1], bytes(m[1:3]), m.tobytes(), m.tolist(), m.format, m.itemsize, m.nbytes)
# expect: 6 97 102 b'bc' b'abcdef' [97, 98, 99, 100, 101, 102] B 1 6
m[0] = 65
m[2:4] = b'XY'
m[1:][::2][0] = 90
print(data, m == data, m == b'zz', m[::2].tolist(), bytes(m[::-1]), m.readonly, m.shape, m.strides)
# expect: bytearray(b'AZXYef') True False [65, 88, 101] b'feYXZA' False (6,) (1,)
r = memoryview(b'ab')
print(r.readonly, r == b'ab', hash(r) == hash(b'ab'), r.hex(), list(r), 97 in r, r.obj)
# expect: True True True 6162 [97, 98] True b'ab'
a = memoryview(array('i', [1, 2, 3]))
a[1] = 20
print(a.format, a.itemsize, a.tolist(), a[1], a.obj, a == array('l', [1, 20, 3]), memoryview(bytes(8)).cast('q')[0])
# expect: i 4 [1, 20, 3] 20 array('i', [1, 20, 3]) True 0
def refused(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f'{type(e).__name__}: {e}'
print(refused(r.__setitem__, 0, 1))  # expect: TypeError: cannot modify read-only memory
print(refused(m.__setitem__, 0, 300))
# expect: ValueError: memoryview: invalid value for format 'B'
print(refused(m.__setitem__, 0, 'a'))  # expect: TypeError: memoryview: invalid type for format 'B'
print(refused(m.__setitem__, slice(0, 2), b'x'))
# expect: ValueError: memoryview assignment: lvalue and rvalue have different structures
print(refused(m.__getitem__, 9))  # expect: IndexError: index out of bounds on dimension 1
print(refused(m.__getitem__, 'a'))  # expect: TypeError: memoryview: invalid slice key
print(refused(memoryview, 'text'))
# expect: TypeError: memoryview: a bytes-like object is required, not 'str'
print(refused(hash, m))  # expect: ValueError: cannot hash writable memoryview object
m.release()
print(refused(m.tobytes))  # expect: ValueError: operation forbidden on released memoryview object
