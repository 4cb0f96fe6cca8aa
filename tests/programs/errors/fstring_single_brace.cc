# A single closing brace.
x = f"}"  # expect error: E0109
