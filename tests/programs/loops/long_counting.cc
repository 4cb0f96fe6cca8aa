# A million steps of three kinds.
n = 0
while n < 1000000:
    n += 1
total = 0
for i in range(1000000):
    total += i
print(n, total, sum(i & 1 for i in range(1000000)))  # expect: 1000000 499999500000 500000
