# The mathematical functions.
import math
print(math.pi, math.e, math.inf, math.nan, math.tau)
# expect: 3.141592653589793 2.718281828459045 inf nan 6.283185307179586
print(math.sqrt(2), math.floor(-2.5), math.ceil(2.1), math.trunc(-2.7), math.fabs(-3))
# expect: 1.4142135623730951 -3 3 -2 3.0
print(math.sin(0), math.cos(0), round(math.tan(1), 10), round(math.atan2(1, 2), 10), round(math.log(10), 10), math.log2(8), math.log10(1000), math.log(8, 2))
# expect: 0.0 1.0 1.5574077247 0.463647609 2.302585093 3.0 3.0 3.0
print(math.gcd(12, 18), math.lcm(4, 6), math.factorial(20), math.comb(5, 2), math.perm(5, 2), math.isqrt(17), math.prod([1, 2, 3, 4]))
# expect: 6 12 2432902008176640000 10 20 4 24
print(math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1.0), math.isclose(0.1 + 0.2, 0.3), math.hypot(3, 4), math.dist([0, 0], [3, 4]))
# expect: True True True True 5.0 5.0
print(math.exp(0), math.pow(2, 3), math.fmod(-7, 3), math.modf(2.5), math.frexp(8), math.ldexp(0.5, 4), math.copysign(1, -0.0), math.degrees(math.pi), math.radians(180))
# expect: 1.0 8.0 -1.0 (0.5, 2.0) (0.5, 4) 8.0 -1.0 180.0 3.141592653589793
print(math.fsum([0.1] * 10), math.floor(1e20), math.ceil(-0.5), math.floor(5))
# expect: 1.0 100000000000000000000 0 5
