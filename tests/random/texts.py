"""Strings: their methods, `%`, `format` and f-strings."""
from values import R, commas, integer, number_float, plain, scalar, small, string, value, wrong

# Methods by what they take: s string, c one character, n small number, k list of strings, t tuple of strings.
METHODS = {
    "": "upper lower title capitalize swapcase casefold isalpha isdigit isdecimal isnumeric isalnum isspace "
        "isupper islower istitle isidentifier isprintable isascii strip lstrip rstrip split rsplit splitlines "
        "expandtabs encode __len__ __repr__ __str__",
    "s": "strip lstrip rstrip split rsplit partition rpartition startswith endswith find rfind index rindex count "
         "removeprefix removesuffix __contains__ __add__ __eq__ __lt__ join",
    "sn": "find rfind index rindex count split rsplit startswith endswith",
    "snn": "find rfind index rindex count startswith endswith",
    "ss": "replace",
    "ssn": "replace",
    "n": "zfill center ljust rjust expandtabs splitlines __mul__ __getitem__",
    "nc": "center ljust rjust",
    "t": "startswith endswith",
    "k": "join",
    "f": "encode",
}

ROWS = [(kind, name) for kind, names in METHODS.items() for name in names.split()]

ARGUMENTS = {
    "s": lambda: R.choice([lambda: string(2), lambda: plain("ab ", 2)])(),
    "c": lambda: R.choice(["'*'", "'\\u3000'", "'ab'", "''"]),
    "n": lambda: str(R.choice([small(), R.randint(-12, 20)])),
    "t": lambda: f"({string(1)}, {plain('ab', 1)})",
    "k": lambda: R.choice([f"[{string(2)}, {string(2)}, {string(2)}]", "iter(['a', 'b'])", "['a', 1]", "{'k': 1}", string(4)]),
    "f": lambda: R.choice(["'utf-8'", "'ascii'", "'latin-1'", "'ascii', 'replace'", "'ascii', 'ignore'", "'latin-1', 'xmlcharrefreplace'", "'ascii', 'backslashreplace'", "'nope'"]),
}


def strings():
    text = R.choice([lambda: string(8), lambda: plain("ab ", 8), lambda: plain("ab\n\r\t ", 8)])()
    other = string(3)
    if R.randrange(8) == 0:
        return R.choice([
            lambda: f"{text} {R.choice(['<', '<=', '==', '+', 'in', 'not in', '!='])} {other}",
            lambda: f"{text} * {small()}",
            lambda: f"[ord(c) for c in {text}]",
            lambda: f"ascii({text}) + repr({other})",
            lambda: f"{text}.translate({{97: {R.choice(['None', '98', other])}, 32: {R.choice(['None', '95', repr('')])}}})",
            lambda: f"{text}.translate(str.maketrans('ab', {R.choice([repr('xy'), other])}))",
            lambda: f"str.maketrans({commas([text, other, string(2)][:R.randint(1, 3)])})",
            lambda: f"{text} {R.choice(['+', '<', '*', 'in', '%', '-'])} {wrong()}",
            lambda: f"list(enumerate({text})), max({text}), sorted({text}), set({text}) == set({other})",
            lambda: f"list(reversed({text})), tuple({text}), ''.join({text})",
            lambda: f"{text}.encode().decode({R.choice([repr('ascii'), repr('utf-8'), repr('latin-1')])}, {R.choice([repr('replace'), repr('ignore'), repr('strict')])})",
        ])()
    kind, name = R.choice(ROWS)
    arguments = [ARGUMENTS[letter]() for letter in kind]
    if arguments and name[0] != "_" and R.randrange(12) == 0:
        arguments[R.randrange(len(arguments))] = wrong()
    if name[0] != "_" and R.randrange(40) == 0:
        arguments.append(wrong())
    return f"{text}.{name}({commas(arguments)})"


def spec():
    """A format specification, mostly a good one."""
    fill = R.choice(["", "", R.choice(["<", ">", "^", "="]), R.choice("*0 x\u3000") + R.choice("<>^=")])
    sign = R.choice(["", "", "+", "-", " "])
    width = R.choice(["", "", str(R.randint(0, 20))])
    precision = R.choice(["", "", "." + str(R.choice([0, 1, 2, 5, 17, 30]))])
    kind = R.choice(["", "d", "b", "o", "x", "X", "c", "n", "e", "E", "f", "F", "g", "G", "%", "s", "z", "r"])
    return (fill + sign + R.choice(["", "", "", "z"]) + R.choice(["", "", "#"]) + R.choice(["", "", "0"]) + width
            + R.choice(["", "", ",", "_"]) + precision + kind)


def subject():
    return R.choice([integer, number_float, string, lambda: R.choice(["True", "None", "[1]", "b'x'", "65"])])()


def number_formats():
    return f"format({R.choice([integer, number_float])()}, {spec()!r})" if R.randrange(6) else f"format({subject()}, {spec()!r})"


def percent():
    def part():
        return ("%" + R.choice(["", "", "(k)"]) * (R.randrange(4) == 0) + R.choice(["", "", "-", "+", " ", "0", "#", "-0", "+ #"])
                + R.choice(["", "", str(R.randint(0, 12)), "*"]) + R.choice(["", "", ".", ".0", ".3", ".20", ".*"])
                + R.choice("diouxXeEfFgGcrsa%") + R.choice(["", "", "l", " "]) * 0)
    text = "".join(R.choice(["", "a ", "\u00e9"]) + (part() if R.randrange(30) else R.choice(["%", "%y", "%(", "%5"])) for _ in range(R.randint(1, 3)))
    items = [subject() for _ in range(R.choice([1, 2, 2, 3, text.count("%") + text.count("*")]))]
    right = R.choice([f"({commas(items)},)", f"({commas(items)},)", items[0], "{'k': " + items[0] + "}", f"[{commas(items)}]"])
    return f"{ascii(text)} % {right}"


def formats():
    def field():
        name = R.choice(["", "", "", "0", "1", "k", "0[0]", "k.real", "0.imag", "2", "k[a]", "0[-1]", "x y"])
        return "{" + name + R.choice(["", "", "!r", "!s", "!a", "!z"]) + R.choice(["", ":" + spec(), ":{}", ":{1}"]) + "}"
    text = "".join(R.choice([field, field, lambda: string(2)[1:-1], lambda: R.choice(["{{", "}}", "a"]), lambda: R.choice(["{", "}", "{:", "{!}", "x"]) if R.randrange(4) == 0 else ""])() for _ in range(R.randint(1, 4)))
    # An argument may be the width of another field.
    items = [R.choice([subject, lambda: str(small())])() for _ in range(R.randint(1, 3))]
    items = ["7" if item.strip("()-").isdigit() and len(item) > 4 else item for item in items]
    if R.randrange(4) == 0:
        items.append(R.choice([repr(">10"), "8", "'x'"]))
    if R.randrange(2):
        items.append(f"k={R.choice([subject(), '{' + repr('a') + ': 1}'])}")
    return f"{ascii(text) if chr(92) not in text else chr(39) + '{}' + chr(39)}.format({commas(items)})"


def fstrings():
    def field():
        inner = R.choice([subject, lambda: R.choice(["a", "b + 1", "c[0]", "[x for x in c]", "(lambda: a)()", "d['k']", "a if b else c", "f'{a}{b!r:>4}'", "a, b", "not b"])])()
        if "{" in inner and not inner.startswith("f'"):
            inner = f"({inner})"
        after = R.choice(["", "", "=", " = "]) + R.choice(["", "", "!r", "!s", "!a"])
        if R.randrange(2):
            after += ":" + R.choice([spec(), "{b}", ">{b}", "{b}.{w}f", "{w}"])
        return "{" + inner + after + "}"
    text = "".join(R.choice([field, field, lambda: R.choice(["{{", "}}", " ", "\\n", "\u00e9", "it"])])() for _ in range(R.randint(1, 4)))
    return [f"a, b, c, d, w = {scalar()}, {small()}, {R.choice([repr('xy'), '[1, 2]'])}, {{'k': {value(1)}}}, 3", f'return f"""{text}"""']
