# setdefault groups.
groups = {}
for word in "apple bee ant cat cow bat".split():
    groups.setdefault(word[0], []).append(word)
print(groups)  # expect: {'a': ['apple', 'ant'], 'b': ['bee', 'bat'], 'c': ['cat', 'cow']}
