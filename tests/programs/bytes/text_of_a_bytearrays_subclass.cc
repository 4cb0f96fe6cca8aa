# A bytearray of a subclass is written with its class's name; bases that are no classes, short times.
# python: 3.13
import time


class Pixels(bytearray):
    pass


print(Pixels(b"a'b"), [Pixels(2)], Pixels(b"x") + b"y", f"{Pixels()}")
for f in (lambda: type("A", (1,), {}), lambda: type("A", (print,), {}), lambda: time.struct_time((1,)), lambda: time.struct_time(5), lambda: time.strftime(5)):
    try:
        f()
    except TypeError as e:
        print(e)
# expect: Pixels(b"a\'b") [Pixels(b'\x00\x00')] bytearray(b'xy') Pixels(b'')
# expect: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases
# expect: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases
# expect: time.struct_time() takes an at least 9-sequence (1-sequence given)
# expect: constructor requires a sequence
# expect: strftime() argument 1 must be str, not int
