# Powers at the edges.
print(0.0 ** 0, 1.0 ** float("nan"), float("inf") ** 0)  # expect: 1.0 1.0 1.0
print((-8.0) ** 2, (-2.0) ** 3)  # expect: 64.0 -8.0
print(float("inf") ** -1, 2.0 ** 1023)  # expect: 0.0 8.98846567431158e+307
print(pow(2.0, 3), pow(2, 3.0))  # expect: 8.0 8.0
