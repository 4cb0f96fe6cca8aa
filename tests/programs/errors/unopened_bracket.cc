# A bracket that was never opened.
x = 1)  # expect error: E0103
