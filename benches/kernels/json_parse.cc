SPACE = " \t\n\r"
ESCAPES = {'"': '"', "\\": "\\", "/": "/", "n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}


class ParseError(Exception):
    pass


class Parser:
    def __init__(self, text):
        self.text = text
        self.at = 0
        self.end = len(text)

    def skip(self):
        while self.at < self.end and self.text[self.at] in SPACE:
            self.at += 1

    def expect(self, c):
        if self.at >= self.end or self.text[self.at] != c:
            raise ParseError(f"expected {c!r} at {self.at}")
        self.at += 1

    def value(self):
        self.skip()
        c = self.text[self.at]
        if c == "{":
            return self.object()
        if c == "[":
            return self.array()
        if c == '"':
            return self.string()
        if c == "-" or c.isdigit():
            return self.number()
        for word, value in (("true", True), ("false", False), ("null", None)):
            if self.text.startswith(word, self.at):
                self.at += len(word)
                return value
        raise ParseError(f"unexpected {c!r} at {self.at}")

    def object(self):
        self.expect("{")
        result = {}
        self.skip()
        if self.text[self.at] == "}":
            self.at += 1
            return result
        while True:
            self.skip()
            key = self.string()
            self.skip()
            self.expect(":")
            result[key] = self.value()
            self.skip()
            c = self.text[self.at]
            self.at += 1
            if c == "}":
                return result
            if c != ",":
                raise ParseError(f"expected ',' at {self.at}")

    def array(self):
        self.expect("[")
        result = []
        self.skip()
        if self.text[self.at] == "]":
            self.at += 1
            return result
        while True:
            result.append(self.value())
            self.skip()
            c = self.text[self.at]
            self.at += 1
            if c == "]":
                return result
            if c != ",":
                raise ParseError(f"expected ',' at {self.at}")

    def string(self):
        self.expect('"')
        parts = []
        while True:
            c = self.text[self.at]
            self.at += 1
            if c == '"':
                return "".join(parts)
            if c == "\\":
                c = self.text[self.at]
                self.at += 1
                if c == "u":
                    parts.append(chr(int(self.text[self.at : self.at + 4], 16)))
                    self.at += 4
                else:
                    parts.append(ESCAPES[c])
            else:
                parts.append(c)

    def number(self):
        start = self.at
        while self.at < self.end and self.text[self.at] in "+-0123456789.eE":
            self.at += 1
        word = self.text[start : self.at]
        try:
            return int(word)
        except ValueError:
            return float(word)


def sample(count):
    parts = []
    for i in range(count):
        parts.append(
            f'{{"id": {i}, "name": "record {i}", "ratio": {i / 8}, "text": "a \\"quoted\\" word\\u0021",'
            ' "tags": ["alpha", "beta", "gamma"], "flags": [true, false, null],'
            f' "nested": {{"x": {i}, "y": {-i}, "empty": {{}}, "none": []}}}}'
        )
    return "[" + ", ".join(parts) + "]"


def run(rounds):
    text = sample(100)
    total = 0
    for _ in range(rounds):
        for record in Parser(text).value():
            total += record["id"] + record["nested"]["y"] + len(record["text"]) + record["ratio"]
    return len(text), total


print(*run(110))
