# Lists compare item by item.
print([1, 2] == [1, 2], [1, 2] != [1, 3], [1, 2] < [1, 3], [1] < [1, 0], [] < [0])
# expect: True True True True True
print([2] > [1, 5], [1, "a"] == [1, "a"], [1, 2] == (1, 2))  # expect: True True False
print([1, "a"] < [2, 5])  # expect: True
try:
    [1, "a"] < [1, 5]
except TypeError as e:
    print(e)  # expect: '<' not supported between instances of 'str' and 'int'
