# What searches, from_bytes, encode and decode say of wrong arguments, and in which order they look.
# python: 3.13
for f in (
    lambda: "abc".find(b"b", 1, "x"),
    lambda: "abc".count(5, "x"),
    lambda: "abc".find("b", "x"),
    lambda: [1].index(1, "x"),
    lambda: [1].index(1, None),
    lambda: (1,).index(1, None),
    lambda: int.from_bytes(b"a", 5),
    lambda: (5).to_bytes(1, 5),
    lambda: b"a".decode(None),
    lambda: b"a".decode(5, 6),
    lambda: "a".encode("no such", 5),
    lambda: "a".encode(None),
    lambda: bytearray(b"a").decode("utf-8", 5),
):
    try:
        print(f())
    except (TypeError, LookupError) as e:
        print(type(e).__name__, e)
# expect: TypeError find() argument 1 must be str, not bytes
# expect: TypeError count() argument 1 must be str, not int
# expect: TypeError slice indices must be integers or None or have an __index__ method
# expect: TypeError slice indices must be integers or have an __index__ method
# expect: TypeError slice indices must be integers or have an __index__ method
# expect: TypeError slice indices must be integers or have an __index__ method
# expect: TypeError from_bytes() argument 'byteorder' must be str, not int
# expect: TypeError to_bytes() argument 'byteorder' must be str, not int
# expect: TypeError decode() argument 'encoding' must be str, not None
# expect: TypeError decode() argument 'encoding' must be str, not int
# expect: TypeError encode() argument 'errors' must be str, not int
# expect: TypeError encode() argument 'encoding' must be str, not None
# expect: TypeError decode() argument 'errors' must be str, not int
