def table(n):
    size = 0
    for i in range(n):
        share = i / n
        line = f"{i:>6} {share:8.3f} {i * i:,} {share:.1%} {i % 256:#04x} row-{i % 10}"
        size += len(line)
    return size, line


def messages(n):
    size = 0
    for i in range(n):
        name = "even" if i % 2 == 0 else "odd"
        size += len(f"{name}={i}") + len(f"<{name!r}: {i + 1}>")
        size += len("%s %d" % (name, i)) + len("{}-{}".format(i, name))
    return size


print(table(150_000), messages(200_000))
