# What has no __enter__ or __exit__.
class Half:
    def __enter__(self): pass
for thing in (5, Half()):
    try:
        with thing:
            pass
    except TypeError as e:
        print(e)
        # expect: 'int' object does not support the context manager protocol
        # expect: 'Half' object does not support the context manager protocol (missed __exit__ method)
