# An indentation out of nothing.
x = 1
  y = 2  # expect error: E0104
