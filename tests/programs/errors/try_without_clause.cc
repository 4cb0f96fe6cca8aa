# try needs except or finally.
try:  # expect error: E0107
    pass
x = 1
