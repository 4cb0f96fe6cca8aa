# A product that grows out of 64 bits.
def factorial(n):
    result = 1
    for i in range(2, n + 1):
        result *= i
    return result

for n in (5, 20, 21, 30):
    print(n, factorial(n))
    # expect: 5 120
    # expect: 20 2432902008176640000
    # expect: 21 51090942171709440000
    # expect: 30 265252859812191058636308480000000
