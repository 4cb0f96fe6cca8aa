# An ordinary computation.
data = [2.5, 3.5, 1.0, 4.0, 9.25]
mean = sum(data) / len(data)
variance = sum((x - mean) ** 2 for x in data) / len(data)
print(mean, variance, variance ** 0.5)  # expect: 4.05 7.81 2.794637722496424
