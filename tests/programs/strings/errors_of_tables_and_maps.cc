def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ':', e)

show(str.maketrans, 'ab', 5)
show(str.maketrans, 'a', 'b', 5)
show(str.maketrans, 5, 'a')
show(str.maketrans)
show(str.maketrans, 'a', 'b', 'a')
show('{0}'.format_map, {})
show('{}'.format_map, {0: 1})
show('{a}'.format_map, {'a': 1})
show(str, 'a', 'ascii')
show(str, 5, 'ascii')
show(float.fromhex, 1)
show(lambda: memoryview(a=1))

# expect: TypeError: maketrans() argument 2 must be str, not int
# expect: TypeError: maketrans() argument 3 must be str, not int
# expect: TypeError: first maketrans argument must be a string if there is a second argument
# expect: TypeError: maketrans expected at least 1 argument, got 0
# expect: {97: None}
# expect: ValueError: Format string contains positional fields
# expect: ValueError: Format string contains positional fields
# expect: '1'
# expect: TypeError: decoding str is not supported
# expect: TypeError: decoding to str: need a bytes-like object, int found
# expect: TypeError: bad argument type for built-in operation
# expect: TypeError: memoryview() missing required argument 'object' (pos 1)
