def lines(n):
    return "\n".join(f"  user{i % 97:03}; {i} ;host-{i % 13}.example ; {i * 7 % 1000}ms  " for i in range(n))


def parse(text):
    total = 0
    names = []
    for line in text.splitlines():
        name, number, host, time = [field.strip() for field in line.split(";")]
        if not name.startswith("user") or not host.endswith(".example"):
            continue
        head, _, _ = host.partition(".")
        names.append(name.upper() + "@" + head.replace("host-", "h"))
        total += int(number) + int(time[:-2])
    return total, names


def words(text):
    longest = ""
    letters = 0
    for word in text.split():
        if word.isalnum() and len(word) > len(longest):
            longest = word
        letters += word.count("e") + word.find("x")
    return longest, letters


text = lines(5000)
for _ in range(25):
    total, names = parse(text)
    longest, letters = words(text)
joined = " ".join(names)
print(total, len(names), len(joined), joined[-20:], longest, letters)
