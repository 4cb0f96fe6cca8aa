# A tuple cannot be augmented.
a, b += 1  # expect error: E0110
