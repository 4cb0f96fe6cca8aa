# Lists in lists.
grid = [[0] * 3 for _ in range(2)]
grid[0][1] = 5
grid[1][2] += 7
print(grid)  # expect: [[0, 5, 0], [0, 0, 7]]
print([row[1] for row in grid], sum(sum(row) for row in grid))  # expect: [5, 0] 12
print([list(col) for col in zip(*grid)])  # expect: [[0, 0], [5, 0], [0, 7]]
