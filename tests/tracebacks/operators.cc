def ratio(a, b):
    total = a * 2 + a / b
    return total


def outer(values):
    return [ratio(v, 0) for v in values]


print(outer([1, 2]))
