# A dedent to no level above.
if True:
        x = 1
    y = 2  # expect error: E0104
