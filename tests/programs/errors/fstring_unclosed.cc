# A brace that is not closed.
x = f"{1"  # expect error: E01
