counter = 0
for _ in range(5_000_000):
    counter += 1
print(counter)
