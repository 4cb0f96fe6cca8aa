# An expression is no target.
a + b = 1  # expect error: E0110
