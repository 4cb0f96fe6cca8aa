"""Makes test cases for toyvm's text room and answers them.

Usage: python3.13 oracle.py SEED COUNT

Prints COUNT cases of every operation, one a line: name, arguments and answer, separated by tabs.
A value is written by `encode`; a refusal as `!` and the exception.
"""
import math
import operator
import random
import struct
import sys

R = random.Random()

ESCAPES = {"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r", ",": "\\c", "[": "\\(", "]": "\\)"}


def encode(v):
    if v is None:
        return "N"
    if isinstance(v, bool):
        return str(v)
    if isinstance(v, int):
        return "i" + format(v, "x")
    if isinstance(v, float):
        return "fnan" if v != v else "f" + struct.pack(">d", v).hex()
    if isinstance(v, str):
        return "s" + "".join(ESCAPES.get(c, c) for c in v)
    if isinstance(v, bytes):
        return "b" + v.hex()
    if isinstance(v, complex):
        return "!complex"
    return "[" + ",".join(encode(item) for item in v) + "]"


def answer(f, args):
    try:
        return encode(f(*args))
    except MemoryError:
        return "!MemoryError"
    except KeyError as e:
        return encode(f"!KeyError: {e.args[0]}")
    except Exception as e:
        return encode(f"!{type(e).__name__}: {e}")


# --- random values -------------------------------------------------------------------------------

def integer():
    kind = R.randrange(8)
    if kind == 0:
        return R.randint(-3, 3)
    if kind == 1:
        return R.randint(-1000, 1000)
    if kind == 2:
        return R.choice([-1, 1]) * ((1 << R.choice([31, 32, 53, 61, 62, 63, 64, 127])) + R.randint(-2, 2))
    if kind == 3:
        return R.choice([-1, 1]) * 10 ** R.randint(0, 40)
    return R.randint(-1, 1) * R.getrandbits(R.choice([8, 20, 40, 60, 63, 64, 70, 128, 300]))


def any_float():
    kind = R.randrange(10)
    if kind == 0:
        return R.choice([0.0, -0.0, 1.0, -1.0, 0.5, 2.5, -2.5, math.inf, -math.inf, math.nan,
                         5e-324, 1.7976931348623157e308, 2.2250738585072014e-308, 1e16, 1e15,
                         9007199254740992.0, 9007199254740993.0, 9.223372036854776e18])
    if kind == 1:
        return struct.unpack(">d", R.randbytes(8))[0]
    if kind == 2:
        return R.randint(-10 ** 6, 10 ** 6) / 10 ** R.randint(0, 8)
    if kind == 3:
        return R.uniform(-1, 1) * 10.0 ** R.randint(-20, 25)
    if kind == 4:
        return float(R.randint(-1000, 1000))
    if kind == 5:
        return R.randint(-200, 200) / 8
    if kind == 6:
        return math.ldexp(R.choice([1, -1]), R.randint(-1074, 1023))
    if kind == 7:
        return float(f"{R.randint(1, 9999)}e{R.randint(-320, 300)}")
    if kind == 8:
        return math.ldexp(R.getrandbits(53), R.randint(-8, 8))
    return R.uniform(-100, 100)


SPECIAL = ("'\"\\\t\n\r\x0b\x0c\x00\x1b\x1c\x1f\x7f\x80\x85\xa0\xad\xb2\xb5\xbd\xdf\xe9\xff"
           "\u0130\u0131\u0149\u01c4\u01c5\u01c6\u0301\u0345\u0390\u03a3\u03c2\u03c3\u0587\u0661"
           "\u06f5\u10d0\u13a0\u1c90\u1e9e\u1fb3\u2003\u2028\u2029\u2160\u2460\u3000\u4e94\uab70"
           "\ufb01\ufeff\uff11\U00010400\U0001d7d8\U0001f600\U000e0001\U0010ffff")


def character():
    kind = R.randrange(10)
    if kind < 6:
        return R.choice("abcABC xyz.:-_019 ")
    if kind < 9:
        return R.choice(SPECIAL)
    while True:
        c = R.choice([R.randrange(0x3000), R.randrange(0x110000)])
        if not 0xd800 <= c < 0xe000:
            return chr(c)


def string(most=8):
    return "".join(character() for _ in range(R.randint(0, most)))


def ascii_string(letters="ab ", most=8):
    return "".join(R.choice(letters) for _ in range(R.randint(0, most)))


def maybe(f):
    return None if R.randrange(3) == 0 else f()


def near():
    return R.choice([R.randint(-9, 9), R.randint(-9, 9), R.randint(-9, 9), 1 << 62, -(1 << 63)])


def number_text():
    text = R.choice([
        lambda: repr(any_float()), lambda: str(integer()), lambda: hex(integer()),
        lambda: oct(integer()), lambda: bin(integer()), lambda: any_float().hex(),
        lambda: string(4), lambda: ascii_string("0123456789_+-.eExXobBaAfFnNiItTyY ", 7),
        lambda: R.choice(["inf", "-Infinity", "nan", "+nan", "iNf", "0_0", "00", "0x_f", "0b", "1e5",
                          "\u0661\u0662", "\u20031\u2003", "\x1c1", "1_0.0_1e1_0", "1e-400", "1e400"]),
    ])()
    if R.randrange(4) == 0 and text:
        at = R.randrange(len(text) + 1)
        text = text[:at] + R.choice(["_", " ", "\t", "0", "-", ".", "\u0664", "x"]) + text[at:]
    if R.randrange(4) == 0:
        text = R.choice([" ", "\n", "\u2003", "+", "-"]) + text + R.choice(["", " "])
    return text


def hex_float_text():
    digits = "0123456789abcdefABCDEF"
    if R.randrange(5) == 0:
        return number_text()
    text = R.choice(["", "-", "+"]) + R.choice(["0x", "0X", ""])
    text += "".join(R.choice(digits) for _ in range(R.choice([0, 1, 3, 14, 20])))
    if R.randrange(2):
        text += "." + "".join(R.choice(digits + "00000000") for _ in range(R.choice([0, 1, 13, 16])))
    if R.randrange(2):
        text += R.choice("pP") + R.choice(["", "-", "+"]) + str(R.choice([0, 5, 60, 1020, 1075, 5000]))
    return text


def spec(letters):
    if R.randrange(12) == 0:
        return ascii_string("<>=^+- #0z,_.19" + letters, 6)
    text = R.choice(["", "", "", "<", ">", "=", "^", "*<", "\xe9^", "0>", "x="])
    text += R.choice(["", "", "+", "-", " "]) + R.choice(["", "", "", "", "z"])
    text += R.choice(["", "", "", "#"]) + R.choice(["", "", "0"])
    text += R.choice(["", "", "1", "5", "12", "25"]) + R.choice(["", "", "", ",", "_"])
    text += R.choice(["", "", "", ".0", ".1", ".3", ".10", ".20", "."])
    return text + R.choice(letters + " " * 3).strip()


def percent_spec(letters):
    text = "%" + "".join(R.choice("-+ #0") for _ in range(R.choice([0, 0, 1, 2])))
    text += R.choice(["", "", "", "3", "10"]) + R.choice(["", "", "", ".", ".0", ".2", ".5"])
    return text + R.choice(["", "", "", "l"]) + R.choice(letters)


def percent_case():
    text, values = "", []
    for _ in range(R.randint(0, 3)):
        text += ascii_string("ab\u20ac", 2)
        kind = R.randrange(8)
        if kind < 3:
            text += percent_spec("diuoxXc")
            values.append(R.choice([integer(), integer(), 65, any_float(), "a"]))
        elif kind < 5:
            text += percent_spec("eEfFgG")
            values.append(R.choice([any_float(), any_float(), integer()]))
        elif kind == 5:
            text += percent_spec("s")
            values.append(string(5))
        elif kind == 6:
            text += R.choice(["%*d", "%-*d", "%.*d", "%0*d"])
            values += [R.choice([5, -5, 0, "a", 1 << 70]), integer()]
        else:
            text += R.choice(["%r", "%.3a", "%%", "%5%", "%", "%z", "%(a", "%(a)s", "%5", "%.", "%l", "%y%", "%-%"])
    if R.randrange(8) == 0:
        values.append(1)
    if R.randrange(8) == 0 and values:
        values.pop()
    return text, values


def percent(text, values):
    return text % tuple(values)


def format_case():
    text = ""
    for _ in range(R.randint(0, 4)):
        text += R.choice(["", "a", "{{", "}}", "\xe9"])
        text += R.choice(["{}", "{}", "{0}", "{1}", "{x}", "{y[0]}", "{y[2]}", "{y[k]}", "{1[0]}",
                          "{!s}", "{x!r}", "{!a}", "{!z}", "{:5}", "{:>{x}}", "{0:{1}}", "{:{}}",
                          "{x:{0:{1}}}", "{", "}", "{a", "{!", "{!r", "{!rx}", "{:{", "{[}", "{y[}",
                          "{y[0]z}", "{y[]}", "{y.}", "{[0]}", "{9}", "{99999999999999999999}",
                          "{y[99999999999999999999]}", "{:{}d}", "{a{b}}", "{x!s:*^7}", "{ }", "{-1}"])
    args = [R.choice([5, 7, "ab", "\xe9'", 2.5]) for _ in range(R.randint(0, 3))]
    return text, args, R.choice([3, "xy"]), ["p", 4, [5]]


def run_format(text, args, x, y):
    return text.format(*args, x=x, y=y)


def indices(start, stop, step, length):
    found = slice(start, stop, step).indices(length)
    return [*found, len(range(*found))]


def text_slice(text, start, stop, step):
    return text[start:stop:step]


def compare(a, b):
    return -1 if a < b else 1 if a > b else 0 if a == b else None


def int_power(a, b):
    return a ** b


def float_power(a, b):
    if a < 0 and math.isfinite(a) and math.isfinite(b) and b != math.floor(b):
        return 1j
    return a ** b


def seeded(seed, count):
    r = random.Random(seed)
    far = r.getrandbits(70) + 1
    items = list(range(count))
    r.shuffle(items)
    return [r.random(), r.randint(-5, count), r.randrange(far), r.uniform(-1, 2), r.gauss(0, 1),
            r.gauss(2, 3), r.getrandbits(count), r.sample(range(count), count // 3),
            r.sample(range(10 ** 6), count), r.choices(range(count), k=3),
            r.choices(range(3), [1, 2, 3], k=3), r.choice(items), items,
            r.randrange(100, -100, -7), r.random()]


def range_ends(a, b, c):
    return random.Random(1).randrange(a, b, c)


# --- the operations ------------------------------------------------------------------------------

CASES = {
    "float_repr": (repr, lambda: (any_float(),)),
    "parse_float": (float, lambda: (number_text(),)),
    "float_hex": (float.hex, lambda: (any_float(),)),
    "from_hex": (float.fromhex, lambda: (hex_float_text(),)),
    "ratio": (float.as_integer_ratio, lambda: (any_float(),)),
    "is_integer": (float.is_integer, lambda: (any_float(),)),
    "float_hash": (lambda x: 0 if x != x else hash(x), lambda: (any_float(),)),
    "float_to_int": (int, lambda: (any_float(),)),
    "float_div": (operator.truediv, lambda: (any_float(), any_float())),
    "float_floor": (operator.floordiv, lambda: (any_float(), any_float())),
    "float_mod": (operator.mod, lambda: (any_float(), any_float())),
    "float_divmod": (divmod, lambda: (any_float(), any_float())),
    "float_pow": (float_power, lambda: (any_float(), R.choice([any_float(), float(R.randint(-9, 9))]))),
    "float_round": (round, lambda: (any_float(), R.randint(-330, 340) if R.randrange(4) == 0
                                    else R.randint(-8, 12))),
    "float_round0": (round, lambda: (any_float(),)),
    "int_to_float": (float, lambda: (R.choice([integer(), R.getrandbits(R.randint(50, 1030))]),)),
    "compare_float": (compare, lambda: R.choice([
        lambda: (integer(), any_float()),
        lambda: (lambda x: (int(x) + R.randint(-1, 1), x))(R.uniform(-1, 1) * 10.0 ** R.randint(0, 40)),
    ])()),
    "add": (operator.add, lambda: (integer(), integer())),
    "sub": (operator.sub, lambda: (integer(), integer())),
    "mul": (operator.mul, lambda: (integer(), integer())),
    "and": (operator.and_, lambda: (integer(), integer())),
    "or": (operator.or_, lambda: (integer(), integer())),
    "xor": (operator.xor, lambda: (integer(), integer())),
    "neg": (operator.neg, lambda: (integer(),)),
    "invert": (operator.invert, lambda: (integer(),)),
    "abs": (abs, lambda: (integer(),)),
    "compare": (compare, lambda: (integer(), integer())),
    "floor_div": (operator.floordiv, lambda: (integer(), integer())),
    "modulo": (operator.mod, lambda: (integer(), integer())),
    "divmod": (divmod, lambda: (integer(), integer())),
    "true_div": (operator.truediv, lambda: (
        integer() * 10 ** R.choice([0, 0, 0, 20, 300]), integer() * 10 ** R.choice([0, 0, 0, 20, 300]))),
    "shl": (operator.lshift, lambda: (integer(), R.choice([R.randint(-2, 200), R.randint(0, 64)]))),
    "shr": (operator.rshift, lambda: (integer(), R.choice([R.randint(-2, 200), R.randint(0, 64), 1 << 80]))),
    "pow": (int_power, lambda: (integer(), R.choice([R.randint(0, 30), R.randint(-20, -1)]))),
    "pow_mod": (pow, lambda: (integer(), R.choice([integer(), R.randint(-5, 99)]), integer())),
    "isqrt": (math.isqrt, lambda: (integer(),)),
    "gcd": (math.gcd, lambda: (integer() * 12, integer() * 18)),
    "lcm": (math.lcm, lambda: (integer(), integer())),
    "bit_length": (int.bit_length, lambda: (integer(),)),
    "bit_count": (int.bit_count, lambda: (integer(),)),
    "to_bytes": (lambda n, length, order, signed: n.to_bytes(length, order, signed=signed), lambda: (
        integer(), R.choice([-1, 0, 1, 2, 4, 8, 9, 20]), R.choice(["big", "little", "x"]), R.random() < 0.6)),
    "from_bytes": (lambda data, order, signed: int.from_bytes(data, order, signed=signed), lambda: (
        R.randbytes(R.choice([0, 1, 4, 8, 9, 20])), R.choice(["big", "little"]), R.random() < 0.5)),
    "int_round": (round, lambda: (integer(), R.randint(-25, 3))),
    "parse_int": (int, lambda: (number_text(), R.choice([10, 10, 10, 0, 16, 8, 2, 36, 7, 1, 37, -1]))),
    "int_str": (str, lambda: (R.choice([integer(), 10 ** R.randint(4290, 4310) - R.randint(0, 1)]),)),
    "bin": (bin, lambda: (integer(),)),
    "oct": (oct, lambda: (integer(),)),
    "hex": (hex, lambda: (integer(),)),
    "int_hash": (hash, lambda: (integer(),)),
    "tuple_hash": (lambda items: hash(tuple(items)), lambda: ([integer() for _ in range(R.randint(0, 5))],)),
    "set_hash": (lambda items: hash(frozenset(items)), lambda: (
        list({integer() for _ in range(R.randint(0, 9))}),)),
    "range_hash": (lambda a, b, c: hash(range(a, b, c)), lambda: (integer(), integer(), integer() or 1)),
    "slice_hash": (lambda a, b, c: hash(slice(a, b, c)), lambda: (integer(), integer(), integer())),
    "indices": (indices, lambda: (maybe(near), maybe(near), maybe(lambda: R.randint(-9, 9)), R.randint(0, 9))),
    "text_slice": (text_slice, lambda: (string(), maybe(near), maybe(near), maybe(near))),
    "str_repr": (repr, lambda: (string(),)),
    "str_ascii": (ascii, lambda: (string(),)),
    "bytes_repr": (repr, lambda: (R.choice([R.randbytes(5), b"'\"", b"it's", b"\\\t\n"]),)),
    "format_int": (format, lambda: (integer(), spec("bcdeEfFgGnosxX%q"))),
    "format_float": (format, lambda: (any_float(), spec("eEfFgGn%dq"))),
    "format_str": (format, lambda: (string(), spec("sssd"))),
    "format_bool": (lambda b, s: format(b, s), lambda: (R.random() < 0.5, "0" + spec("bcdnxq"))),
    "percent": (percent, percent_case),
    "str_format": (run_format, format_case),
    "random": (seeded, lambda: (R.choice([integer(), integer(), string(), R.uniform(-9, 9), R.randbytes(3)]),
                                R.randint(1, 40))),
    "randrange": (range_ends, lambda: (integer(), integer(), R.choice([1, -1, 3, -7, 0]))),
    "translate": (lambda text: text.translate({97: None, 98: "xyz", 99: 0x20ac}), lambda: (string(),)),
}

for name in ("isalpha isdigit isdecimal isnumeric isalnum isspace isupper islower istitle isidentifier "
             "isprintable upper lower title capitalize swapcase casefold").split():
    CASES[name] = (getattr(str, name), lambda: (R.choice([string(1), string(3), string(12)]),))

for name in "find rfind count startswith endswith index".split():
    CASES[name] = (getattr(str, name), lambda: (
        ascii_string("ab\xe9"), ascii_string("ab\xe9", 2), maybe(near), maybe(near)))

for name in "strip lstrip rstrip".split():
    CASES[name] = (getattr(str, name), lambda: R.choice([
        lambda: (string(), None), lambda: (ascii_string("abc\xe9"), ascii_string("ab\xe9", 2))])())

for name in "split rsplit".split():
    CASES[name] = (getattr(str, name), lambda: (
        R.choice([string(), ascii_string("ab ", 12)]),
        R.choice([None, None, "a", "ab", " ", "\xe9", ""]), R.choice([-1, -1, 0, 1, 2, 5])))

for name in "partition rpartition".split():
    CASES[name] = (getattr(str, name), lambda: (ascii_string("ab\xe9"), ascii_string("ab\xe9", 2)))

for name in "ljust rjust center".split():
    CASES[name] = (getattr(str, name), lambda: (string(), R.randint(-2, 20), R.choice("* \xe9")))

CASES["zfill"] = (str.zfill, lambda: (R.choice(["", "+", "-"]) + string(), R.randint(-2, 20)))
CASES["expandtabs"] = (str.expandtabs, lambda: (ascii_string("a\t\t\n\r\xe9 "), R.randint(-1, 9)))
CASES["splitlines"] = (str.splitlines, lambda: (
    ascii_string("a\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029", 9), R.random() < 0.5))
CASES["replace"] = (str.replace, lambda: (
    ascii_string("ab\xe9"), ascii_string("ab\xe9", 2), string(2), R.choice([-1, -1, 0, 1, 2])))


def main():
    seed, count = int(sys.argv[1]), int(sys.argv[2])
    R.seed(seed)
    lines = []
    for name, (f, make) in CASES.items():
        for _ in range(count):
            args = list(make())
            lines.append("\t".join([name, *map(encode, args), answer(f, args)]))
    sys.stdout.buffer.write(("\n".join(lines) + "\n").encode())


main()
