# An exception in a class body leaves no class.
try:
    class C:
        x = 1
        y = 1 / 0
except ZeroDivisionError as e:
    print(e)  # expect: division by zero
try:
    C
except NameError as e:
    print(e)  # expect: name 'C' is not defined
