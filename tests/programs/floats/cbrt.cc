# `math.cbrt` is rounded correctly; CPython gives what the C library says, which is not always that.
# differs: some C libraries say 3.0000000000000004
import math

print(math.cbrt(27), math.cbrt(-8), math.cbrt(0.001), math.cbrt(2))  # expect: 3.0 -2.0 0.1 1.2599210498948732
print([math.cbrt(n ** 3) for n in range(6)], math.cbrt(-0.0), math.cbrt(math.inf))  # expect: [0.0, 1.0, 2.0, 3.0, 4.0, 5.0] -0.0 inf
