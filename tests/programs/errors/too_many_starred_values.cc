# A starred expression has no value of its own.
x = *[1, 2]  # expect error: E01
