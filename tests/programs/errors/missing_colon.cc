# The colon of a compound statement.
if True  # expect error: E0107
    pass
