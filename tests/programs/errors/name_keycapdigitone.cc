# No name of a character that CPython 3.13 knows.
print("\N{KEYCAP DIGIT ONE}")  # expect error: E0106
