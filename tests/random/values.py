"""Random values, as the text of expressions: what all kinds of cases draw from."""
import math
import random
import struct

R = random.Random()


def some(most, f, least=0):
    return [f() for _ in range(R.randint(least, most))]


def commas(items):
    return ", ".join(items)


def small():
    return R.randint(-3, 9)


def integer_value():
    kind = R.randrange(8)
    if kind < 2:
        return R.randint(-3, 12)
    if kind == 2:
        return R.randint(-1000, 1000)
    if kind == 3:
        around = R.choice([15, 30, 31, 32, 53, 60, 61, 62, 63, 64, 127])
        return R.choice([-1, 1]) * ((1 << around) + R.randint(-2, 2))
    if kind == 4:
        return R.choice([-1, 1]) * 10 ** R.randint(0, 40)
    return R.choice([-1, 1]) * R.getrandbits(R.choice([8, 20, 40, 60, 63, 64, 70, 128, 300]))


def integer():
    value = integer_value()
    return f"({value})" if value < 0 else str(value)


def float_value():
    kind = R.randrange(8)
    if kind == 0:
        return R.choice([0.0, -0.0, 1.0, -1.0, 0.5, 2.5, -2.5, 5e-324, 1.7976931348623157e308,
                         1e16, 1e15, 9007199254740993.0, 9.223372036854775807e18])
    if kind == 1:
        value = struct.unpack(">d", R.randbytes(8))[0]
        return value if math.isfinite(value) else 1e22
    if kind == 2:
        return R.randint(-10 ** 6, 10 ** 6) / 10 ** R.randint(0, 8)
    if kind == 3:
        return R.uniform(-1, 1) * 10.0 ** R.randint(-20, 25)
    if kind == 4:
        return float(R.randint(-1000, 1000))
    if kind == 5:
        return R.randint(-200, 200) / 8
    return R.uniform(-100, 100)


def number_float():
    if R.randrange(25) == 0:
        return f"float({R.choice(['inf', '-inf', 'nan'])!r})"
    return f"({float_value()!r})"


SPECIAL = ("'\"\\\t\n\r\x0b\x0c\x00\x1b\x1c\x1f\x7f\x80\x85\xa0\xad\xb2\xb5\xbd\xdf\xe9\xff"
           "\u0130\u0131\u0149\u01c4\u01c5\u01c6\u0301\u0345\u0390\u03a3\u03c2\u03c3\u0587\u0661"
           "\u06f5\u10d0\u13a0\u1c90\u1e9e\u1fb3\u2003\u2028\u2029\u2160\u2460\u3000\u4e94\uab70"
           "\ufb01\ufeff\uff11\U00010400\U0001d7d8\U0001f600\U0010ffff")


def string_value(most=8):
    def character():
        kind = R.randrange(12)
        if kind < 8:
            return R.choice("abcABC xyz.:-_019 ")
        if kind < 11:
            return R.choice(SPECIAL)
        return chr(R.choice([R.randrange(0x3000), R.randrange(0xe000, 0x110000)]))
    return "".join(some(most, character))


def string(most=8):
    return ascii(string_value(most))


def plain(letters="ab ", most=6):
    return ascii("".join(some(most, lambda: R.choice(letters))))


def key():
    """Something hashable; many equal ones, and equal ones of different types."""
    return R.choice([lambda: str(R.randint(0, 4)), lambda: str(R.randint(0, 4)), lambda: plain("ab", 2),
                     lambda: f"{R.randint(0, 3)}.0", lambda: R.choice(["True", "False", "None", "()"]),
                     lambda: f"({R.randint(0, 2)}, {plain('ab', 1)})", integer])()


def scalar():
    return R.choice([integer, number_float, string, lambda: R.choice(["None", "True", "False"])])()


def value(depth=2):
    """Any value, nested at most `depth` times."""
    if depth == 0 or R.randrange(2):
        return scalar()
    items = some(3, lambda: value(depth - 1))
    return R.choice([
        lambda: f"[{commas(items)}]",
        lambda: f"({commas(items)}{',' if len(items) == 1 else ''})",
        lambda: "{" + commas(f"{key()}: {item}" for item in items) + "}",
        lambda: "{" + commas([str(small()), str(small())]) + "}",  # the order of strings in a set is free
    ])()


def wrong():
    """A value of a type that is probably not the one that is asked for."""
    return R.choice(["None", "'x'", "1.5", "[]", "b'x'", "{}", "(1,)", "len", "3", "True"])


def names(most, least=0):
    return R.sample("abcdefgh", R.randint(least, most))
