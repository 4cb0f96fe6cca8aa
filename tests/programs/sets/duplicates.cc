# What a set is for.
seen = set()
out = []
for x in [3, 1, 3, 2, 1]:
    if x not in seen:
        seen.add(x)
        out.append(x)
print(out, len(set("mississippi")))  # expect: [3, 1, 2] 4
