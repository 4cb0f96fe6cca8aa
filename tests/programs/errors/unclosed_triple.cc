# A triple-quoted string that never ends.  # expect error: E0102
x = """abc
