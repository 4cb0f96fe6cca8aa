# Calling what cannot be called.
for thing in (5, "x", None, [1], {}):
    try:
        thing()
    except TypeError as e:
        print(e)
        # expect: 'int' object is not callable
        # expect: 'str' object is not callable
        # expect: 'NoneType' object is not callable
        # expect: 'list' object is not callable
        # expect: 'dict' object is not callable
