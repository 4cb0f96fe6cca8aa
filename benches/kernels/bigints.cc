def pi_digits(n):
    """Gibbons' spigot."""
    digits = []
    q, r, t, k, m, x = 1, 0, 1, 1, 3, 3
    while len(digits) < n:
        if 4 * q + r - t < m * t:
            digits.append(m)
            q, r, m = 10 * q, 10 * (r - m * t), (10 * (3 * q + r)) // t - 10 * m
        else:
            q, r, t, k, m, x = (
                q * k,
                (2 * q + r) * x,
                t * x,
                k + 1,
                (q * (7 * k + 2) + r * x) // (t * x),
                x + 2,
            )
    return digits


def fibonacci(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


def is_probable_prime(n):
    d, s = n - 1, 0
    while d % 2 == 0:
        d //= 2
        s += 1
    for base in (2, 3, 5, 7, 11, 13):
        x = pow(base, d, n)
        if x == 1 or x == n - 1:
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def factorials(n):
    product = 1
    for i in range(2, n):
        product *= i
    return product


digits = pi_digits(2500)
wide = fibonacci(50_000)
found = [n for n in range(2**127 - 1201, 2**127, 2) if is_probable_prime(n)]
product = factorials(5000)
print("".join(map(str, digits[-20:])), wide % 10**20, len(found), found[0], product % (2**61 - 1))
print(sum(int(c) for c in str(product % 10**3000)), (wide ^ product) >> 8000 & 0xFFFFFFFF)
