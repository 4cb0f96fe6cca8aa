def queens(n):
    columns, rising, falling = [False] * n, [False] * (2 * n), [False] * (2 * n)
    places = []

    def place(row):
        if row == n:
            return 1
        found = 0
        for column in range(n):
            if columns[column] or rising[row + column] or falling[row - column + n]:
                continue
            columns[column] = rising[row + column] = falling[row - column + n] = True
            places.append(column)
            found += place(row + 1)
            places.pop()
            columns[column] = rising[row + column] = falling[row - column + n] = False
        return found

    return place(0)


print(queens(8), queens(12))
