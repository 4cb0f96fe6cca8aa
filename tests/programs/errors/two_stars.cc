# Only one starred target.
*a, *b = [1, 2]  # expect error: E0110
