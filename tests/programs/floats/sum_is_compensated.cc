# sum() of floats keeps the lost digits.
print(sum([0.1] * 10))  # expect: 1.0
print(sum([1e16, 1.0, -1e16]))  # expect: 1.0
print(sum([0.1, 0.2, 0.3]), sum([1, 2.5, 3]))  # expect: 0.6 6.5
total = 0.0
for _ in range(10):
    total += 0.1
print(total)  # expect: 0.9999999999999999
# python: 3.12
