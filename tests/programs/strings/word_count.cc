# Words counted in a dict.
text = """the cat sat on the mat
the end of the cat"""
counts = {}
for word in text.split():
    counts[word] = counts.get(word, 0) + 1
for word in sorted(counts, key=lambda w: (-counts[w], w))[:3]:
    print(word, counts[word])
    # expect: the 4
    # expect: cat 2
    # expect: end 1
