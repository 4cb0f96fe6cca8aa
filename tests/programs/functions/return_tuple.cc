# Several results are one tuple.
def minmax(items):
    return min(items), max(items)
lo, hi = minmax([3, 1, 4])
print(lo, hi, minmax("hello"))  # expect: 1 4 ('e', 'o')
