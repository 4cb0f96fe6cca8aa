# \x needs two digits.
x = "\x4"  # expect error: E0106
