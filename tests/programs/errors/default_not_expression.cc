# A statement as a default.
def f(x=pass): pass  # expect error: E0107
