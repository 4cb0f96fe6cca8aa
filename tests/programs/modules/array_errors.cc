# What arrays refuse, word for word.
from array import array
def refused(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f'{type(e).__name__}: {e}'
a = array('i', [1])
print(refused(array))  # expect: TypeError: array() takes at least 1 argument (0 given)
print(refused(array, 'x'))
# expect: ValueError: bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)
print(refused(array, 1))
# expect: TypeError: array() argument 1 must be a unicode character, not int
print(refused(array, 'i', 5))  # expect: TypeError: 'int' object is not iterable
print(refused(array, 'i', 'abc'))
# expect: TypeError: cannot use a str to initialize an array with typecode 'i'
print(refused(array, 'i', b'abc'))  # expect: ValueError: bytes length not a multiple of item size
print(refused(array, 'b', [200]))  # expect: OverflowError: signed char is greater than maximum
print(refused(array, 'B', [-1]))
# expect: OverflowError: unsigned byte integer is less than minimum
print(refused(array, 'H', [70000]))
# expect: OverflowError: unsigned short is greater than maximum
print(refused(array, 'I', [-1]))
# expect: OverflowError: can't convert negative value to unsigned int
print(refused(array, 'l', [2 ** 63]))
# expect: OverflowError: Python int too large to convert to C long
print(refused(array, 'q', [2 ** 63]))  # expect: OverflowError: int too big to convert
print(refused(array, 'Q', [2 ** 64]))  # expect: OverflowError: int too big to convert
print(refused(array, 'i', [1.5]))
# expect: TypeError: 'float' object cannot be interpreted as an integer
print(refused(array, 'd', ['x']))  # expect: TypeError: must be real number, not str
print(refused(array, 'u', ['ab']))  # expect: TypeError: array item must be unicode character
print(refused(a.append, 'x'))
# expect: TypeError: 'str' object cannot be interpreted as an integer
print(refused(a.index, 7))  # expect: ValueError: array.index(x): x not in array
print(refused(a.remove, 7))  # expect: ValueError: array.remove(x): x not in array
print(refused(array('i').pop))  # expect: IndexError: pop from empty array
print(refused(a.pop, 5))  # expect: IndexError: pop index out of range
print(refused(a.fromlist, (1,)))  # expect: TypeError: arg must be list
print(refused(a.frombytes, b'abc'))  # expect: ValueError: bytes length not a multiple of item size
print(refused(a.__getitem__, 'x'))  # expect: TypeError: array indices must be integers
print(refused(a.__setitem__, slice(0, 1), [1]))
# expect: TypeError: can only assign array (not "list") to array slice
print(refused(hash, a))  # expect: TypeError: unhashable type: 'array.array'
print(refused(lambda: a + [1]))  # expect: TypeError: can only append array (not "list") to array
print(refused(lambda: a + array('b', [1])))
# expect: TypeError: bad argument type for built-in operation
print(refused(lambda: a < 5))
# expect: TypeError: '<' not supported between instances of 'array.array' and 'int'
print(refused(lambda: a.foo))
# expect: AttributeError: 'array.array' object has no attribute 'foo'
print(a)  # expect: array('i', [1])
