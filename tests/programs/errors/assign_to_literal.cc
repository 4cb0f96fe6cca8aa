# A literal is no target.
5 = x  # expect error: E0110
