# reversed() of a range; several passes over one range.
r = range(1, 8, 3)
print(list(reversed(r)), list(r), list(r), sum(r), max(r), min(r))
# expect: [7, 4, 1] [1, 4, 7] [1, 4, 7] 12 7 1
print(list(reversed(range(0))))  # expect: []
