# Equal numbers hash alike; the hash of an integer is itself modulo 2**61 - 1.
print(hash(1) == hash(1.0) == hash(True))  # expect: True
print(hash(0), hash(-1), hash(-2), hash(2 ** 61 - 1), hash(2 ** 61), hash(2 ** 64))
# expect: 0 -2 -2 0 1 8
print(hash(10 ** 30) == hash(1e30) if 10 ** 30 == 1e30 else "not equal")  # expect: not equal
print(hash(2 ** 100) == hash(float(2 ** 100)))  # expect: True
print(hash(0.5), hash(-0.5), hash(1e300))
# expect: 1152921504606846976 -1152921504606846976 1224995262755759164
print(hash(float("inf")), hash(float("-inf")))  # expect: 314159 -314159
