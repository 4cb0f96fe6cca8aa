# A million items.
a = list(range(1000000))
print(len(a), a[-1], sum(a))  # expect: 1000000 999999 499999500000
a.reverse()
print(a[0])  # expect: 999999
del a[10:]
print(a)  # expect: [999999, 999998, 999997, 999996, 999995, 999994, 999993, 999992, 999991, 999990]
