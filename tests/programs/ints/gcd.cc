# Euclid, by hand.
def gcd(a, b):
    while b:
        a, b = b, a % b
    return a

print(gcd(48, 18), gcd(2 ** 80, 6 ** 40), gcd(17, 0))  # expect: 6 1099511627776 17
