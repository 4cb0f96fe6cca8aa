# A positional argument after **.
f(**{}, 1)  # expect error: E0111
