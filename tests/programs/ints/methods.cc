# The methods of int.
print((10).bit_count(), (255).bit_count())  # expect: 2 8
print((7).__add__(3), (7).__sub__("x"))  # expect: 10 NotImplemented
print((5).conjugate(), (6).is_integer())  # expect: 5 True
print((5).as_integer_ratio())  # expect: (5, 1)
# python: 3.12
