# = is no comparison.
x = 1
if x = 2:  # expect error: E01
    pass
