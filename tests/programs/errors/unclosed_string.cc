# A string must end on its line.
x = "abc  # expect error: E0102
