# A class, an instance, something else.
for thing in (ValueError, ValueError("x"), 5, "text", None, int):
    try:
        raise thing
    except BaseException as e:
        print(repr(e))
        # expect: ValueError()
        # expect: ValueError('x')
        # expect: TypeError('exceptions must derive from BaseException')
        # expect: TypeError('exceptions must derive from BaseException')
        # expect: TypeError('exceptions must derive from BaseException')
        # expect: TypeError('exceptions must derive from BaseException')
