# What finally raises comes out last.
try:
    1 / 0
finally:
    print("cleaning up")  # expect: cleaning up
    [].pop()  # expect raise: IndexError: pop from empty list
