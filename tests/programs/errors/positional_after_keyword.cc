# A positional argument after a named one.
print(sep="", "x")  # expect error: E0111
