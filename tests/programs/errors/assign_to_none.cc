# None, True and False are not names.
None = 1  # expect error: E0110
