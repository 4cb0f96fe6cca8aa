# Two underscores.
x = 1__0  # expect error: E0105
