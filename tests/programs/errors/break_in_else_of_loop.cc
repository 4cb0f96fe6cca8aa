# The else clause is outside of the loop.
for i in range(3):
    pass
else:
    break  # expect error: E0201
