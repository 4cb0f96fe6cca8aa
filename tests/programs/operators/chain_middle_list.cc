# The middle of a chain of comparisons is a list for the comparison behind it, too.
print(3 in [3, 4] in [[3, 4]])  # expect: True
print(3 in [3, 4] == [3, 4])  # expect: True
print(5 not in [3, 4] == [3, 4])  # expect: True
if 3 in [3, 4] in [[3, 4]]:
    print('found')  # expect: found
print(3 in [3, 4] not in [(3, 4)])  # expect: True
