"""Integers of all sizes, and floats: operators, in-place forms, functions, methods."""
from values import R, integer, integer_value, number_float, plain, scalar, small, wrong

BINARY = ["+", "-", "*", "//", "%", "&", "|", "^", "<", "<=", "==", "!=", ">", ">=", "/"]


def called(names, body, *arguments):
    """As operands in variables: what the compiler cannot fold."""
    if R.randrange(3):
        return f"(lambda {names}: {body})({', '.join(arguments)})"
    for name, argument in zip(names.split(", "), arguments):
        body = body.replace(name, argument)
    return body


def in_place(operator, a, b):
    return [f"x = {a}", f"x {operator}= {b}", "return x"]


def number_text():
    digits = R.choice(["0123456789", "01", "01234567", "0123456789abcdefABCDEF", "0123456789_ +-xob"])
    text = "".join(R.choice(digits) for _ in range(R.randint(0, 24)))
    return ascii(R.choice(["", "", "-", "+", " ", "0x", "0b", "0o"]) + text + R.choice(["", "", " ", "\n", "_"]))


def ints():
    a, b = integer(), integer()
    return R.choice([
        lambda: called("A, B", f"A {R.choice(BINARY)} B", a, b),
        lambda: called("A, B", f"A {R.choice(BINARY)} B", a, b),
        lambda: called("A, B", f"A {R.choice(['<<', '>>'])} B", a, str(R.choice([small(), R.randint(0, 200)]))),
        lambda: called("A, B", "A ** B", str(R.randint(-12, 12)) if R.randrange(2) else f"({R.randint(-99, 99)})", str(R.randint(-3, 40))),
        lambda: in_place(R.choice(["+", "-", "*", "//", "%", "&", "|", "^", "/"]), a, b),
        lambda: in_place(R.choice(["<<", ">>", "**"]), a, str(R.randint(0, 12))),
        lambda: called("A", f"{R.choice(['-', '+', '~', 'not ', 'abs', 'bool', 'hash', 'repr', 'float'])}(A)", a),
        lambda: f"divmod({a}, {b})",
        lambda: f"pow({a}, {R.randint(0, 50) if R.randrange(2) else b}, {integer()})" if R.randrange(4) else f"pow({a}, {small()}, {small()})",
        lambda: f"pow({a}, -{R.randint(1, 3)}, {integer()})",
        lambda: f"int({number_text()}, {R.choice([0, 2, 8, 10, 16, 36, 3, 37, 1, -1])})",
        lambda: f"int({number_text()})",
        lambda: f"{R.choice(['hex', 'oct', 'bin', 'str', 'repr', 'ascii', 'chr'])}({a})",
        lambda: f"({a}).{R.choice(['bit_length', 'bit_count', 'as_integer_ratio', 'is_integer', 'conjugate', '__index__', '__neg__', '__invert__', '__bool__', '__hash__', '__trunc__', '__ceil__', '__floor__'])}()",
        lambda: f"({a}).to_bytes({R.randint(0, 12)}, {R.choice(['big', 'little', 'big', 'x'])!r}{R.choice(['', ', signed=True', ', signed=False'])})",
        lambda: f"int.from_bytes({R.randbytes(R.randint(0, 12))!r}, {R.choice(['big', 'little'])!r}{R.choice(['', ', signed=True'])})",
        lambda: f"round({a}, {R.choice([-3, -1, 0, 2, -20, 'None'])})",
        lambda: f"({a}).{R.choice(['real', 'imag', 'numerator', 'denominator'])}",
        lambda: f"({a}).{R.choice(['__add__', '__rsub__', '__mul__', '__floordiv__', '__and__', '__lt__', '__eq__', '__divmod__', '__pow__', '__rpow__'])}({R.choice([str(small()), wrong(), '1.5'])})",
        lambda: called("A, B", f"A {R.choice(BINARY + ['<<', '**'])} B", *R.sample([str(small()), wrong()], 2)),
        lambda: called("A, B", f"A {R.choice(BINARY)} B", *R.sample([a, number_float()], 2)),
        lambda: called("A, B", f"A {R.choice(['and', 'or', 'is not', '<', '=='])} B", scalar(), scalar()),
        lambda: f"sum([{a}, {b}, {integer()}], {R.choice(['0', '1.0', a])})",
        lambda: f"{R.choice(['min', 'max'])}({a}, {b}, {number_float()})",
        lambda: f"int({number_float()})",
        lambda: f"__import__('math').factorial({R.choice([small(), R.randint(0, 60)])})",
        lambda: f"__import__('math').{R.choice(['gcd', 'lcm'])}({a}, {b})",
        lambda: f"__import__('math').{R.choice(['isqrt', 'sqrt', 'log', 'log2', 'log10', 'floor', 'trunc'])}({a})",
        lambda: f"__import__('math').{R.choice(['comb', 'perm'])}({R.randint(-1, 40)}, {R.randint(-1, 20)})",
        lambda: f"[bool.{R.choice(['__and__', '__or__', '__xor__', '__add__'])}({R.choice(['True', 'False'])}, {R.choice(['True', 'False', '1', '2'])}), True {R.choice(['+', '&', '|', '^', '-', '<<'])} {R.choice(['True', 'False', '1'])}]",
        lambda: f"{a} {R.choice(['<', '<=', '==', '>', '!='])} {b} {R.choice(['<', '<=', '==', '>', '!='])} {integer()}",
        lambda: f"{integer_value()} in range({small()}, {R.randint(0, 2000)}, {R.choice([1, 2, 7, -1])})",
    ])()


def floats():
    a, b = number_float(), number_float()
    return R.choice([
        lambda: called("A, B", f"A {R.choice(['+', '-', '*', '/', '//', '%', '<', '<=', '==', '!='])} B", a, b),
        lambda: called("A, B", f"A {R.choice(['+', '-', '*', '/', '//', '%', '<', '>=', '==', '!='])} B", *R.sample([a, integer()], 2)),
        lambda: called("A, B", "A ** B", f"abs({R.choice([a, integer()])})", f"({R.choice([-2, -1, 0, 0.5, 1.5, 2, 3, 1/3])})"),
        lambda: called("A, B", "A ** B", a, str(small())),
        lambda: f"divmod({a}, {R.choice([b, integer()])})",
        lambda: in_place(R.choice(["+", "-", "*", "/", "//", "%"]), a, b),
        lambda: f"round({a}{R.choice(['', ', 0', ', 1', ', 2', ', -1', ', 5', ', None', ', 17', ', -400', ', 400'])})",
        lambda: f"{R.choice(['repr', 'str', 'int', 'bool', 'abs', 'hash', '-', '+', 'float.hex', 'float.as_integer_ratio', 'float.is_integer', 'float.__trunc__', 'float.__floor__', 'float.__ceil__'])}({a})",
        lambda: f"float({R.choice([ascii(repr(eval(a))), number_text(), plain('0123456789.e-+_ ', 8)])})",
        lambda: f"__import__('math').{R.choice(['floor', 'ceil', 'trunc', 'sqrt', 'fabs', 'isnan', 'isinf', 'isfinite', 'frexp', 'modf', 'exp', 'log', 'degrees', 'radians', 'ulp', 'sin', 'cos', 'tan', 'atan'])}({a})",
        lambda: f"__import__('math').{R.choice(['fmod', 'copysign', 'hypot', 'atan2', 'pow', 'isclose', 'remainder', 'nextafter'])}({a}, {b})",
        lambda: f"__import__('math').fsum([{a}, {b}, {number_float()}])",
        lambda: f"sum([{a}, {b}, {number_float()}, {integer()}])",
        lambda: f"[{a}, {b}, {R.choice([a, integer()])}].{R.choice(['count', 'index'])}({R.choice([a, integer()])})",
        lambda: f"sorted([{a}, {b}, {integer()}, {number_float().replace('nan', 'inf')}])" if "nan" not in a + b else "0.0",
        lambda: called("A, B", f"A {R.choice(['+', '%', '//', '<', '&'])} B", *R.sample([a, wrong()], 2)),
        lambda: f"({a}).{R.choice(['__add__', '__rsub__', '__mul__', '__floordiv__', '__lt__', '__eq__', '__divmod__', '__mod__', '__rtruediv__'])}({R.choice([str(small()), wrong(), '1.5'])})",
        lambda: f"pow({a}, {small()}, {R.choice(['None', small()])})",
    ])()
