# More than one error is reported in one go.
x = 0123
y = 1 2
print("never")
# expect error: E0105
