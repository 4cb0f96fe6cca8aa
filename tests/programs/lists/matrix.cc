# Matrix multiplication by comprehension.
a = [[1, 2], [3, 4]]
b = [[5, 6], [7, 8]]
print([[sum(x * y for x, y in zip(row, col)) for col in zip(*b)] for row in a])
# expect: [[19, 22], [43, 50]]
