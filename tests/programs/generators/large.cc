# A hundred thousand steps.
def count(n):
    i = 0
    while i < n:
        yield i
        i += 1
print(sum(count(100000)), max(count(10)))  # expect: 4999950000 9
