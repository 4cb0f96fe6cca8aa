# else needs something before it.
else:  # expect error: E0107
    pass
