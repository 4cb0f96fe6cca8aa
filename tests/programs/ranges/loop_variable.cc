# The loop variable is the script's own.
for i in range(3):
    print(i)
    # expect: 0
    # expect: 1
    # expect: 2
    i = 100
print(i)  # expect: 100
for j in range(0):
    pass
try:
    print(j)
except NameError as e:
    print(e)  # expect: name 'j' is not defined
