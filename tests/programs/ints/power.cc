# Powers: exact integers, floats for negative exponents.
print(2 ** 64, 3 ** 40, (-3) ** 41)
# expect: 18446744073709551616 12157665459056928801 -36472996377170786403
print(0 ** 0, 0 ** 5, 1 ** 1000000, (-1) ** 1000001)  # expect: 1 0 1 -1
print(10 ** -2, 2 ** 0.5)  # expect: 0.01 1.4142135623730951
print(2 ** 3 ** 2, (2 ** 3) ** 2)  # expect: 512 64
print(pow(2, 10), pow(2, 10, 1000), pow(3, 200, 13), pow(3, -1, 7))  # expect: 1024 24 9 5
print(pow(-2, 3, 5), pow(2, 3, -5))  # expect: 2 -2
print(pow(2, 100, 10 ** 20))  # expect: 28229401496703205376
