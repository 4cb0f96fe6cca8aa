# tuple() of iterables.
print(tuple(), tuple([1, 2]), tuple("ab"), tuple(range(3)), tuple(i for i in "xy"))
# expect: () (1, 2) ('a', 'b') (0, 1, 2) ('x', 'y')
t = (1, 2)
print(tuple(t) is t)  # expect: True
print((*t, *[3, 4]), (*"ab",))  # expect: (1, 2, 3, 4) ('a', 'b')
