# A call cannot be deleted.
del f()  # expect error: E0110
