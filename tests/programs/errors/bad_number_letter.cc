# A name glued to a number.
x = 12abc  # expect error: E0105
