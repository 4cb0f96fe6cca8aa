# An empty expression.
x = f"{}"  # expect error: E0109
