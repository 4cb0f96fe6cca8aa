# A negative shift count is an error.
try:
    1 << -1
except ValueError as e:
    print(e)  # expect: negative shift count
try:
    1 >> -1
except ValueError as e:
    print(e)  # expect: negative shift count
