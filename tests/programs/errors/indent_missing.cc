# A block must be indented.
if True:
x = 1  # expect error: E0104
