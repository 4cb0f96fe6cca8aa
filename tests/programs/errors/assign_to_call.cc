# A call is no target.
f() = 1  # expect error: E0110
