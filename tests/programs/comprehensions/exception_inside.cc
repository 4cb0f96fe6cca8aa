# An exception leaves the comprehension and its variables behind.
try:
    [1 // x for x in (2, 1, 0)]
except ZeroDivisionError as e:
    print(e)  # expect: integer division or modulo by zero
try:
    x
except NameError as e:
    print(e)  # expect: name 'x' is not defined
