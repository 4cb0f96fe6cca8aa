# A bracket that is never closed.
x = (1 + 2  # expect error: E0103
y = 3
