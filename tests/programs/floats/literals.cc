# Every way to write a float.
print(1., .5, 1e3, 1E-3, 1_000.5, 1e+2, 0.0e0, 1_0e1_0)
# expect: 1.0 0.5 1000.0 0.001 1000.5 100.0 0.0 100000000000.0
print(1e-400, 00.5)  # expect: 0.0 0.5
