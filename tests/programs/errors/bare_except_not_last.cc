# The bare except comes last.
try:
    pass
except:  # expect error: E0107
    pass
except ValueError:
    pass
