# `/` gives the nearest float, also for big operands.
print(1 / 3)  # expect: 0.3333333333333333
print(10 ** 30 / 10 ** 28)  # expect: 100.0
print((2 ** 64) / (2 ** 64 - 1))  # expect: 1.0
print(-7 / 2, 0 / -5)  # expect: -3.5 -0.0
print(1 / 10 ** 25)  # expect: 1e-25
try:
    10 ** 400 / 3
except OverflowError as e:
    print(e)  # expect: integer division result too large for a float
