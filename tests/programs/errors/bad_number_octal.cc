# Leading zeros.
x = 0123  # expect error: E0105
