# There is no ++ statement with an operand missing.
x = 1
x++  # expect error: E0107
