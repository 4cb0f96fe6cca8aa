# A character that begins no token.
x = 5 ? 6  # expect error: E0101
