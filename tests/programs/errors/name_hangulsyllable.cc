# No name of a character that CPython 3.13 knows.
print("\N{hangul syllable ga}")  # expect error: E0106
