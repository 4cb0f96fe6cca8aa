# Exception groups are left out.
try:
    pass
except* ValueError:  # expect error: E0152
    pass
