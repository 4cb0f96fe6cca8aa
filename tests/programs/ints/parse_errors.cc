# int() of what is not a number.
for text in ["", "x", "1.5", "0x10", "1__0", "_1", "1 2"]:
    try:
        int(text)
    except ValueError as e:
        print(e)
        # expect: invalid literal for int() with base 10: ''
        # expect: invalid literal for int() with base 10: 'x'
        # expect: invalid literal for int() with base 10: '1.5'
        # expect: invalid literal for int() with base 10: '0x10'
        # expect: invalid literal for int() with base 10: '1__0'
        # expect: invalid literal for int() with base 10: '_1'
        # expect: invalid literal for int() with base 10: '1 2'
try:
    int("12", 1)
except ValueError as e:
    print(e)  # expect: int() base must be >= 2 and <= 36, or 0
try:
    int("9", 8)
except ValueError as e:
    print(e)  # expect: invalid literal for int() with base 8: '9'
try:
    int([])
except TypeError as e:
    print(e)
    # expect: int() argument must be a string, a bytes-like object or a real number, not 'list'
try:
    int(None)
except TypeError as e:
    print(e)
    # expect: int() argument must be a string, a bytes-like object or a real number, not 'NoneType'
