def build(n):
    text = ""
    for i in range(n):
        text += "abc"
        if i % 10 == 0:
            text += str(i)
    parts = []
    for i in range(n):
        parts.append(f"{i}:{i * 2}")
    joined = ",".join(parts)
    return len(text), len(joined), joined.count("9"), len(joined.split(","))


print(build(700_000))
