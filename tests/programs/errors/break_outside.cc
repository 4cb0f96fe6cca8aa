# `break` has a meaning only inside a loop.
print("never")
break  # expect error: E0201
