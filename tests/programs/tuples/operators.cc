# +, *, in, comparison.
print((1, 2) + (3,), (0,) * 3, 2 in (1, 2), (1, 2) < (1, 3), (1, 2) == (1, 2), (1,) < (1, 0))
# expect: (1, 2, 3) (0, 0, 0) True True True True
print((1, 2, 2).count(2), (1, 2, 3).index(3))  # expect: 2 2
try:
    (1,) + [2]
except TypeError as e:
    print(e)  # expect: can only concatenate tuple (not "list") to tuple
a = b = (1, 2)
a += (3,)
print(a, b)  # expect: (1, 2, 3) (1, 2)
