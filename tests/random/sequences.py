"""Slices of every sequence, sorting, unpacking."""
from values import R, commas, integer, key, number_float, plain, small, value, wrong


def bound():
    return R.choice(["", "", str(R.randint(-9, 9)), str(R.randint(-9, 9)), str(R.randint(-9, 9)), "2**70", "-2**70", "None"])


def cut():
    step = R.choice(["", "", ":", f":{R.choice([1, 2, 3, -1, -2, -3, 7, 0, '', -2**63, 2**80])}"])
    if R.randrange(30) == 0:
        return f"{wrong()}:{bound()}"
    return f"{bound()}:{bound()}{step}"


def sequence():
    n = R.randint(0, 8)
    return R.choice([f"list(range({n}))", f"list(range({n}))", f"tuple(range({n}))", repr("abcd\u00e9\u4e94gh"[:n]), repr(b"abcdefgh"[:n]),
                     f"bytearray({b'abcdefgh'[:n]!r})", f"range({small()}, {small()}, {R.choice([1, 2, -1, -3])})"])


def slices():
    kind = R.randrange(5)
    if kind < 2:
        return R.choice([
            lambda: f"{sequence()}[{cut()}]",
            lambda: f"{sequence()}[{R.choice([small(), -1, 'True', '2**70', wrong()])}]",
            lambda: f"slice({commas([R.choice(['None', str(small())]) for _ in range(3)])}).indices({R.randint(0, 9)})",
            lambda: f"{sequence()}.{R.choice(['index', 'count'])}({R.choice([small(), 1, wrong()])})",
            lambda: f"{sequence()} {R.choice(['+', '*', '==', '<', 'in'])} {R.choice([sequence(), str(small())])}",
        ])()
    array = R.choice(["bytearray(b'abcdefgh')", "list(range(8))", "list(range(8))", "list(range(8))", f"{sequence()}"])
    new = R.choice(["[]", "'xyz'", "[10, 11]", "[10, 11, 12, 13]", "range(3)", "iter([7])", "s", "b'xy'", "(5,)", wrong()])
    lines = [f"s = {array}"]
    for _ in range(R.randint(1, 3)):
        lines.append(R.choice([
            f"s[{cut()}] = {new}",
            f"s[{cut()}] = {new}",
            f"del s[{cut()}]",
            f"s[{R.choice([small(), -1, wrong()])}] = {R.choice([str(small()), '300', wrong()])}",
            f"del s[{small()}]",
            f"s[{bound()}:{bound()}] += {new}",
            f"s {R.choice(['+=', '*='])} {R.choice([new, '2'])}",
        ]))
    return lines + ["return s"]


KEYS = ["", "key=abs", "key=lambda x: -x", "key=lambda x: x % 3", "key=str", "reverse=True", "reverse=False",
        "key=lambda x: x % 3, reverse=True", "key=None", "key=lambda x: (x % 2, -x)", "key=len", "reverse=1", "reverse='x'"]


def sorting():
    items = R.choice([
        lambda: [str(R.randint(-9, 9)) for _ in range(R.randint(0, 70))],
        lambda: [integer() for _ in range(R.randint(0, 12))],
        lambda: [R.choice([integer, number_float])().replace("nan", "inf") for _ in range(R.randint(0, 6))],
        lambda: [plain("ab\u00e9", 3) for _ in range(R.randint(0, 8))],
        lambda: [f"({R.randint(0, 2)}, {R.choice([1, 2, 'None', repr('a')])})" for _ in range(R.randint(0, 5))],
        lambda: [f"[{commas(str(R.randint(0, 2)) for _ in range(R.randint(0, 3)))}]" for _ in range(R.randint(0, 6))],
        lambda: [key() for _ in range(R.randint(0, 5))],
        lambda: [R.choice(["{1}", "{1, 2}", "set()", "{3}"]) for _ in range(R.randint(0, 5))],
    ])()
    array = f"[{commas(items)}]"
    how = R.choice(KEYS)
    return R.choice([
        lambda: f"sorted({array}{', ' * bool(how)}{how})",
        lambda: [f"a = {array}", f"b = a.sort({how})", "return a, b"],
        lambda: [f"a = {array}", "try:", f"    a.sort({how})", "finally:", "    print(len(a) if any(type(x) is tuple for x in a) else a)"],
        lambda: f"{R.choice(['min', 'max'])}({array}{R.choice(['', ', key=str', ', default=7', ', key=lambda x: -x'])})",
        lambda: f"sorted(enumerate({array}), key=lambda p: p[1]{R.choice(['', ', reverse=True'])})",
        lambda: f"[{array} {R.choice(['<', '<=', '==', '>', '!='])} {value(1)}, {array}[:2] < {array}[1:]]",
    ])()


def target(depth):
    """A target and a value that fits it, or nearly."""
    names = [next(NAMES) if depth == 0 or R.randrange(3) else None for _ in range(R.randint(1, 3))]
    targets, values = [], []
    for name in names:
        if name is None:
            inner, fits = target(depth - 1)
            targets.append(R.choice([f"({inner},)" if "," not in inner else f"({inner})", f"[{inner}]"]))
            values.append(fits)
        else:
            targets.append(name)
            values.append(R.choice([str(small()), "'s'", "[1, 2]"]))
    if R.randrange(2):
        targets.insert(R.randint(0, len(targets)), "*" + next(NAMES))
        values[1:1] = [str(small()) for _ in range(R.randint(0, 2))]
    if R.randrange(5) == 0:
        values = values[:-1] if R.randrange(2) else values + ["9"]
    made = R.choice([f"({commas(values)},)" if values else "()", f"[{commas(values)}]", f"iter([{commas(values)}])",
                     f"{{{commas(f'{i}: 0' for i in range(len(values)))}}}", f"(x for x in [{commas(values)}])", f"range({len(values)})", f"'{'pqrs'[:len(values)]}'"])
    if R.randrange(25) == 0:
        made = wrong()
    return commas(targets) + ("," if len(targets) == 1 else ""), made


def fresh():
    number = 0
    while True:
        yield f"v{number}"
        number += 1


NAMES = fresh()


def unpacking():
    global NAMES
    NAMES = fresh()
    targets, made = target(R.randint(0, 2))
    a, b, c = (R.choice(["[1, 2]", "(3,)", "'ab'", "{5: 6}", "range(2)", "()", "iter([4])", wrong()]) for _ in range(3))
    shown = "return {k: list(v) if hasattr(v, '__next__') else v for k, v in sorted(locals().items())}"
    return R.choice([
        lambda: [f"{targets} = {made}", shown],
        lambda: [f"{targets} = whole = {made}", shown.replace("locals()", "{**locals(), 'whole': 0}")],
        lambda: [f"for {targets} in [{made}, {made}]:", "    pass", shown],
        lambda: f"[*{a}, 0, *{b}]",
        lambda: f"(*{a}, *{b}, *{c})",
        lambda: f"sorted({{*{a}, *{b}}}, key=str)",
        lambda: f"{{'k': 1, **{R.choice(['{}', '{1: 2}', repr('x'), 'dict(k=3)', '[(1, 2)]'])}, 'z': 2}}",
        lambda: f"(lambda *p, **k: (p, k))(*{a}, 7, *{b}, **{R.choice(['{}', 'dict(x=1)', '{1: 2}', '[]'])}, y=2)",
        lambda: ["a = [0, 1, 2, 3]", f"i, a[i], *a[1:{R.randint(1, 3)}] = {made}", "return i, a"],
        lambda: ["i = 0", "a = [5, 6, 7]", f"a[i], i = i + 1, {R.randint(0, 4)}", "a[i] = i = 1", "return a, i"],
    ])()
