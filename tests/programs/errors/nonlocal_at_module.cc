# There is no outer function here.
nonlocal x  # expect error: E0202
