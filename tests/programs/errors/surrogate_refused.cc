# Lone surrogates are left out.
x = "\ud800"  # expect error: E0158
