# math.fma rounds once; math.nextafter takes several steps.
# python: 3.13
import math

print(math.fma(0.1, 10.0, -1.0), math.fma(2, 3, 4), math.fma(1e300, 1e10, -math.inf))
for args in ((0.0, math.inf, 1.0), (1e308, 10.0, 0.0), (math.inf, 1.0, -math.inf)):
    try:
        math.fma(*args)
    except (ValueError, OverflowError) as e:
        print(type(e).__name__, e)
print(math.nextafter(1.0, 2.0, steps=3), math.nextafter(0.0, -1.0, steps=2), math.nextafter(-5e-324, 1.0, steps=2))
print(math.nextafter(1.0, 1.0 + 2**-51, steps=10**30), math.nextafter(3.0, 4.0, steps=0), math.nextafter(-5e-324, 1.0))
try:
    math.nextafter(1.0, 2.0, steps=-1)
except ValueError as e:
    print(e)
# expect: 5.551115123125783e-17 10.0 -inf
# expect: ValueError invalid operation in fma
# expect: OverflowError overflow in fma
# expect: ValueError invalid operation in fma
# expect: 1.0000000000000007 -1e-323 5e-324
# expect: 1.0000000000000004 3.0 -0.0
# expect: steps must be a non-negative integer
