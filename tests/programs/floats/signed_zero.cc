# There are two zeros, and they are equal.
print(0.0 == -0.0, -0.0, 0.0 * -1, str(-0.0), abs(-0.0))  # expect: True -0.0 -0.0 -0.0 0.0
print(-0.0 + 0.0, round(-0.4))  # expect: 0.0 0
print(0.0 is not None)  # expect: True
