# Statements are not expressions.
x = (del y)  # expect error: E0107
