# Closed by another kind.
x = [1, 2)  # expect error: E0103
