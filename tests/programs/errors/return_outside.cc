# `return` at the top level.
return 5  # expect error: E0201
