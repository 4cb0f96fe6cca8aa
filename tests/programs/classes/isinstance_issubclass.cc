# Questions about classes.
class A: pass
class B(A): pass
print(isinstance(B(), A), isinstance(A(), B), isinstance(5, (str, int)), isinstance(True, int), isinstance(None, type(None)))
# expect: True False True True True
print(issubclass(B, A), issubclass(B, (int, A)), issubclass(bool, int), issubclass(int, object), isinstance(int, type), isinstance(A, object))
# expect: True True True True True True
print(isinstance([], list), isinstance(5, int | str), isinstance("x", A | None))
# expect: True True False
for f in (lambda: isinstance(5, 5), lambda: issubclass(5, int), lambda: issubclass(int, 5)):
    try:
        f()
    except TypeError as e:
        print(e)
        # expect: isinstance() arg 2 must be a type, a tuple of types, or a union
        # expect: issubclass() arg 1 must be a class
        # expect: issubclass() arg 2 must be a class, a tuple of classes, or a union
