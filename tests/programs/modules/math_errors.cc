# Domain errors.
import math
for f in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.factorial(-1), lambda: math.exp(1000), lambda: math.sqrt("x"), lambda: math.floor("x"),
          lambda: math.gcd(1.5, 2), lambda: math.isqrt(-1), lambda: math.acos(2), lambda: math.floor(math.inf), lambda: math.pow(0, -1)):
    try:
        f()
    except (ValueError, OverflowError, TypeError) as e:
        print(type(e).__name__, e)
        # expect: ValueError math domain error
        # expect: ValueError math domain error
        # expect: ValueError factorial() not defined for negative values
        # expect: OverflowError math range error
        # expect: TypeError must be real number, not str
        # expect: TypeError must be real number, not str
        # expect: TypeError 'float' object cannot be interpreted as an integer
        # expect: ValueError isqrt() argument must be nonnegative
        # expect: ValueError math domain error
        # expect: OverflowError cannot convert float infinity to integer
        # expect: ValueError math domain error
