# round() of an integer with negative digits goes to the even neighbour.
print(round(5), round(15, -1), round(25, -1), round(-15, -1), round(1234, -2), round(7, 3))
# expect: 5 20 20 -20 1200 7
print(round(10 ** 25 + 5, -1))  # expect: 10000000000000000000000000
