def quote(text):
    parts = ['"']
    for c in text:
        if c == '"' or c == "\\":
            parts.append("\\" + c)
        elif c == "\n":
            parts.append("\\n")
        elif c < " ":
            parts.append("\\u%04x" % ord(c))
        else:
            parts.append(c)
    parts.append('"')
    return "".join(parts)


def write(value, out):
    if value is None:
        out.append("null")
    elif value is True:
        out.append("true")
    elif value is False:
        out.append("false")
    elif isinstance(value, str):
        out.append(quote(value))
    elif isinstance(value, (int, float)):
        out.append(repr(value))
    elif isinstance(value, list):
        out.append("[")
        first = True
        for item in value:
            if not first:
                out.append(", ")
            first = False
            write(item, out)
        out.append("]")
    elif isinstance(value, dict):
        out.append("{")
        first = True
        for key, item in value.items():
            if not first:
                out.append(", ")
            first = False
            out.append(quote(key))
            out.append(": ")
            write(item, out)
        out.append("}")
    else:
        raise TypeError(f"cannot write {type(value).__name__}")


def record(i):
    return {
        "id": i,
        "name": f"record {i}",
        "text": 'a "quoted" word,\na new line and a \\ backslash',
        "ratio": i / 8,
        "tags": ["alpha", "beta", "gamma"],
        "flags": [True, False, None],
        "nested": {"depth": 1, "items": [{"x": i, "y": -i}, {"x": 0, "y": 1}]},
    }


def run(rounds):
    records = [record(i) for i in range(100)]
    total = 0
    for _ in range(rounds):
        out = []
        write(records, out)
        text = "".join(out)
        total += len(text)
    return total, text[:60]


print(*run(150))
