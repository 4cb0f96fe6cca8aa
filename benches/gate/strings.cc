import sys


def run(n):
    text = ""
    lines = []
    for i in range(n):
        text += "x"
        lines.append(f"{i:>5};{i / 4:.2f};name{i % 9}")
    size = 0
    for line in lines:
        number, ratio, name = line.split(";")
        if name.startswith("name") and number.strip().isdigit():
            size += int(number) + len(name.upper().replace("NAME", "n")) + ord(name[-1])
        for c in name:
            size += c == "a"
    return len(text), size, len(" ".join(lines)), text.count("xx")


print(run(int(sys.argv[1])))
