import sys


def run(n):
    words = "the quick brown fox jumps over the lazy dog and runs on".split()
    counts = {}
    squares = {}
    seen = set()
    for i in range(n):
        word = words[i % 12]
        counts[word] = counts.get(word, 0) + 1
        key = i * i % 2003
        if key in squares:
            squares[key] += i
        else:
            squares[key] = i
        seen.add((i % 31, i % 17))
    inverse = {v: k for k, v in counts.items()}
    for key, value in squares.items():
        if value % 2:
            seen.discard((key % 31, value % 17))
    return sorted(counts), len(inverse), len(squares), len(seen)


print(run(int(sys.argv[1])))
