# The unary operators, also in a row.
x = 5
print(-x, +x, ~x, --x, -+-x, not x, not not x, - -x, ~-~x)  # expect: -5 5 -6 5 5 False True 5 -7
print(-True, +False, -2.5, -0)  # expect: -1 0 -2.5 0
