# No name of a character that CPython 3.13 knows.
print("\N{GARAY CAPITAL LETTER A}")  # expect error: E0106
