# with releases on the way out of an exception.
l = lock()
try:
    with l:
        raise ValueError("inside")
except ValueError as e:
    print(e, l.locked())  # expect: inside False
