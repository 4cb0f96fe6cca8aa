# Comparing something too deep is a RecursionError.
def deep():
    a = []
    for i in range(100000):
        a = [a]
    return a
try:
    deep() == deep()
except RecursionError:
    print("RecursionError")  # expect: RecursionError
