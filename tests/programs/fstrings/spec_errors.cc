# Specs that fit no value.
def attempt(value, spec):
    try:
        print(format(value, spec))
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)

attempt("x", "d")  # expect: ValueError Unknown format code 'd' for object of type 'str'
attempt(1, "s")  # expect: ValueError Unknown format code 's' for object of type 'int'
attempt(1.5, "d")  # expect: ValueError Unknown format code 'd' for object of type 'float'
attempt(1, ".2d")  # expect: ValueError Precision not allowed in integer format specifier
attempt("x", "+")  # expect: ValueError Sign not allowed in string format specifier
attempt("x", "=5")  # expect: ValueError '=' alignment not allowed in string format specifier
attempt("x", ",")  # expect: ValueError Cannot specify ',' with 's'.
attempt(1, "q")  # expect: ValueError Unknown format code 'q' for object of type 'int'
attempt([], "5")  # expect: TypeError unsupported format string passed to list.__format__
attempt(None, ">5")  # expect: TypeError unsupported format string passed to NoneType.__format__
attempt(1, "5 5")  # expect: ValueError Invalid format specifier '5 5' for object of type 'int'
attempt("x", "z")
# expect: ValueError Negative zero coercion (z) not allowed in string format specifier
attempt(300000000, "c")  # expect: OverflowError %c arg not in range(0x110000)
