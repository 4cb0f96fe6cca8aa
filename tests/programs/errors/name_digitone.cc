# No name of a character that CPython 3.13 knows.
print("\N{DIGITONE}")  # expect error: E0106
