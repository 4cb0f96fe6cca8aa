# What is given as an encoding is looked at first; an __index__ that is none is refused.
# python: 3.13
class Bad:
    def __index__(self):
        return "x"


for f in (
    lambda: str(1, 2),
    lambda: str(b"a", None),
    lambda: str(b"a", "utf-8", 5),
    lambda: bytes(5, 5),
    lambda: bytes("a", "ascii", 5),
    lambda: bytearray(5, 5),
    lambda: hex(Bad()),
    lambda: bin(Bad()),
    lambda: chr(Bad()),
):
    try:
        print(f())
    except TypeError as e:
        print(e)
# expect: str() argument 'encoding' must be str, not int
# expect: str() argument 'encoding' must be str, not NoneType
# expect: str() argument 'errors' must be str, not int
# expect: bytes() argument 'encoding' must be str, not int
# expect: bytes() argument 'errors' must be str, not int
# expect: bytearray() argument 'encoding' must be str, not int
# expect: __index__ returned non-int (type str)
# expect: __index__ returned non-int (type str)
# expect: __index__ returned non-int (type str)
