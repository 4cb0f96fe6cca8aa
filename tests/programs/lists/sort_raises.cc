# An exception in the key leaves the list whole.
a = [3, 0, 1]
try:
    a.sort(key=lambda x: 1 // x)
except ZeroDivisionError as e:
    print(e)  # expect: integer division or modulo by zero
print(sorted(a))  # expect: [0, 1, 3]
