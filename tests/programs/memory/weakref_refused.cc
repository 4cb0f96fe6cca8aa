# python: 3.13
import weakref
for x in (1, 'a', 1.5, None, [], {}, (), b'', object(), ValueError()):
    try:
        weakref.ref(x)
    except TypeError as e:
        print(e)
# expect-output:
# | cannot create weak reference to 'int' object
# | cannot create weak reference to 'str' object
# | cannot create weak reference to 'float' object
# | cannot create weak reference to 'NoneType' object
# | cannot create weak reference to 'list' object
# | cannot create weak reference to 'dict' object
# | cannot create weak reference to 'tuple' object
# | cannot create weak reference to 'bytes' object
# | cannot create weak reference to 'object' object
# | cannot create weak reference to 'ValueError' object
