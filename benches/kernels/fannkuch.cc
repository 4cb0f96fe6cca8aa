def fannkuch(n):
    """Over all permutations: the most flips, and a sum of flips with changing sign."""
    perm = list(range(n))
    counts = [0] * n
    most = checksum = 0
    sign = 1
    while True:
        first = perm[0]
        if first:
            flipped = perm[:]
            flips = 0
            while first:
                flipped[: first + 1] = flipped[first::-1]
                flips += 1
                first = flipped[0]
            if flips > most:
                most = flips
            checksum += sign * flips
        sign = -sign
        # The next permutation: rotate the shortest head that is not through.
        i = 1
        while True:
            if i == n:
                return checksum, most
            perm[: i + 1] = perm[1 : i + 1] + perm[:1]
            counts[i] += 1
            if counts[i] <= i:
                break
            counts[i] = 0
            i += 1


checksum, most = fannkuch(8)
print(checksum, most)
checksum, most = fannkuch(9)
print(checksum, most)
