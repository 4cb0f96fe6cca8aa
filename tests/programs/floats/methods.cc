# The methods of float.
print((2.0).is_integer(), (2.5).is_integer())  # expect: True False
print((0.75).as_integer_ratio())  # expect: (3, 4)
print((1.5).real, (1.5).imag)  # expect: 1.5 0.0
print((255.5).hex(), float.fromhex("0x1.8p1"))  # expect: 0x1.ff00000000000p+7 3.0
