# Errors of encodings cannot be without their parts.
for make in (
    lambda: UnicodeDecodeError(),
    lambda: UnicodeDecodeError("utf-8"),
    lambda: UnicodeDecodeError("utf-8", "a", 0, 1, "r"),
    lambda: UnicodeDecodeError(1, b"a", 0, 1, "r"),
    lambda: UnicodeDecodeError("utf-8", b"a", "x", 1, "r"),
    lambda: UnicodeEncodeError("utf-8", "a", 0, 1),
    lambda: UnicodeEncodeError("utf-8", b"a", 0, 1, "r"),
    lambda: UnicodeEncodeError("utf-8", "a", 0, 1, 5),
    lambda: UnicodeEncodeError("utf-8", "abc", 0, 2, "r"),
    lambda: UnicodeTranslateError("a", 0, 1),
    lambda: UnicodeTranslateError("a", 0, 1, "r"),
    lambda: UnicodeTranslateError("abc", 0, 2, "r"),
    lambda: UnicodeError(1, 2),
):
    try:
        print(make())
    except TypeError as error:
        print("TypeError", error)
# python: 3.13
# expect-output:
# | TypeError function takes exactly 5 arguments (0 given)
# | TypeError function takes exactly 5 arguments (1 given)
# | TypeError a bytes-like object is required, not 'str'
# | TypeError argument 1 must be str, not int
# | TypeError 'str' object cannot be interpreted as an integer
# | TypeError function takes exactly 5 arguments (4 given)
# | TypeError argument 2 must be str, not bytes
# | TypeError argument 5 must be str, not int
# | 'utf-8' codec can't encode characters in position 0-1: r
# | TypeError function takes exactly 4 arguments (3 given)
# | can't translate character '\x61' in position 0: r
# | can't translate characters in position 0-1: r
# | (1, 2)
