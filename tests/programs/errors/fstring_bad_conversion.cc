# Only r, s and a.
x = f"{1!q}"  # expect error: E0109
