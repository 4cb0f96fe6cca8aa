# An error in an expression leaves the f-string.
try:
    print(f"before {1 // 0} after")
except ZeroDivisionError as e:
    print(e)  # expect: integer division or modulo by zero
try:
    print(f"{unknown}")
except NameError as e:
    print(e)  # expect: name 'unknown' is not defined
