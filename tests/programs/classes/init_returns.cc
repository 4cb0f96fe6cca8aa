# __init__ must return None; object takes no arguments.
class C:
    def __init__(self): return 5
class D: pass
for f in (C, lambda: D(1), lambda: object(1), lambda: D(x=1)):
    try:
        f()
    except TypeError as e:
        print(e)
        # expect: __init__() should return None, not 'int'
        # expect: D() takes no arguments
        # expect: object() takes no arguments
        # expect: D() takes no arguments
