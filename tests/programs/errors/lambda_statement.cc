# A lambda holds an expression.
f = lambda: return 5  # expect error: E0107
