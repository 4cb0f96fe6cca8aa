# An inner function finds itself through its cell.
def outer(n):
    def fact(k):
        return 1 if k < 2 else k * fact(k - 1)
    return fact(n)
print(outer(10))  # expect: 3628800
