def count(words, rounds):
    counts = {}
    for _ in range(rounds):
        for word in words:
            if word in counts:
                counts[word] += 1
            else:
                counts[word] = 1
    return counts


def numbers(n):
    seen = {}
    for i in range(n):
        key = i * 7 % 1009
        seen[key] = seen.get(key, 0) + 1
    return len(seen), seen[3]


words = ("the quick brown fox jumps over the lazy dog and the small cat " * 20).split()
counts = count(words, 4000)
print(counts["the"], len(counts), numbers(1_000_000))
