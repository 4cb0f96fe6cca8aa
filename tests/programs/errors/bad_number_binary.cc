# A digit outside of the base.
x = 0b12  # expect error: E0105
