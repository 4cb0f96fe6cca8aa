# Functions that call themselves and each other.
def factorial(n):
    return 1 if n <= 1 else n * factorial(n - 1)

def even(n):
    return True if n == 0 else odd(n - 1)

def odd(n):
    return False if n == 0 else even(n - 1)

print(factorial(10), even(10), odd(7), even(101))  # expect: 3628800 True True False
def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)
print(depth(500))  # expect: 500
