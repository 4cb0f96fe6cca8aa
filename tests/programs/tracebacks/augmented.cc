# An augmented assignment.
total = {"n": None}
total["n"] += 1
# expect raise: TypeError: unsupported operand type(s) for +=: 'NoneType' and 'int'

# expect-stderr:
# | Traceback (most recent call last):
# |   File "tracebacks/augmented.cc", line 3, in <module>
# |     total["n"] += 1
# | TypeError: unsupported operand type(s) for +=: 'NoneType' and 'int'
