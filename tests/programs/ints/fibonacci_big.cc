# The two-hundredth Fibonacci number.
a, b = 0, 1
for _ in range(200):
    a, b = b, a + b
print(a)  # expect: 280571172992510140037611932413038677189525
print(len(str(a)))  # expect: 42
