# `yield` at the top level.
yield 1  # expect error: E0201
