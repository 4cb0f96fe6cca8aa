# float() of text.
print(float("3.14"), float("  -1e5 "), float("1_0.5"), float("inf"), float("-Infinity"), float("nan"))
# expect: 3.14 -100000.0 10.5 inf -inf nan
print(float(".5"), float("5."), float("1E3"), float(7), float(True), float())
# expect: 0.5 5.0 1000.0 7.0 1.0 0.0
print(float("1e400"), float("123456789123456789123456789"))  # expect: inf 1.2345678912345679e+26
