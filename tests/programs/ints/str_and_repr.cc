# Text of an integer.
print(str(-12), repr(0), str(10 ** 25))  # expect: -12 0 10000000000000000000000000
print(hex(255), hex(-255), hex(2 ** 70))  # expect: 0xff -0xff 0x400000000000000000
print(bin(10), bin(-3), oct(8), oct(-9))  # expect: 0b1010 -0b11 0o10 -0o11
print("%d" % 5 if False else 5)  # expect: 5
print((5).bit_length(), (0).bit_length(), (-256).bit_length(), (2 ** 100).bit_length())
# expect: 3 0 9 101
print((5).real, (5).imag, (5).numerator, (5).denominator)  # expect: 5 0 5 1
