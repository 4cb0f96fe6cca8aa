"""Random signatures and random calls: the arguments as they arrive, or the TypeError's text."""
from values import R, commas, small, wrong


def signature(method=False):
    names = R.sample("abcdef", R.randint(0, 5))
    parts, optional, kind = [], False, 0
    slash = R.randint(1, len(names)) if names and R.randrange(3) == 0 else None
    star = R.randint(0, len(names)) if R.randrange(2) else None
    if slash is not None and star is not None and star < slash:
        star = slash
    for at in range(len(names) + 1):
        if slash == at:
            parts.append("/")
        if star == at:
            if at < len(names) and R.randrange(2):
                parts.append("*")
            else:
                parts.append("*rest")
            optional = False
            kind = 1
        if at < len(names):
            optional = R.randrange(3) == 0 or (optional and kind == 0)
            parts.append(f"{names[at]}={small()}" if optional else names[at])
    if R.randrange(3) == 0:
        parts.append("**more")
    if method:
        parts.insert(0, "self")
    shown = [part.strip("*").split("=")[0] for part in parts if part not in "/*"]
    return parts, names, [name for name in shown if name != "self"]


def arguments(names):
    parts = [R.choice([str(small()), "'p'"]) for _ in range(R.randint(0, 4))]
    if R.randrange(5) == 0:
        parts.append(f"*{R.choice(['(1, 2)', '()', 'iter([3])', repr('xy'), wrong()])}")
    for name in R.sample(names, R.randint(0, len(names))):
        if R.randrange(2):
            parts.append(f"{name}={small()}")
    if R.randrange(6) == 0:
        parts.append(f"{R.choice(['z', 'extra', 'rest', 'more', 'self'])}=0")
    if R.randrange(5) == 0:
        name = R.choice(list(names) + ["y"])
        parts.append(f"**{R.choice([dict([(name, 1)]), '{}', {name: 1, 'w': 2}, {1: 2}, wrong()])}")
    return commas(parts)


NATIVE = ["len", "abs", "int", "str", "float", "range", "list", "dict", "tuple", "isinstance", "print", "sorted", "sum", "min", "divmod", "pow", "round", "zip", "enumerate",
          "getattr", "hasattr", "iter", "next", "ord", "chr", "repr", "any", "map", "filter", "slice", "'a'.join", "'a b'.split", "[1].append", "[1].pop", "[1, 2].index", "{}.get", "{}.update",
          "{1: 2}.pop", "{1}.add", "'a'.replace", "'a'.find", "[3].sort", "'a'.center", "(1).to_bytes", "set", "bool", "bytes", "callable", "id", "hash", "vars", "type", "super", "object", "Exception",
          "str.upper", "list.append", "dict.fromkeys", "'{}'.format", "''.encode", "b''.decode", "[1].insert", "issubclass", "setattr", "property", "reversed", "frozenset", "{}.setdefault", "'a'.startswith"]


def calls():
    parts, names, shown = signature()
    result = commas(shown) + ("," if len(shown) == 1 else "")
    how = R.randrange(4)
    if how == 0:
        lines, callee = [f"f = lambda {commas(parts)}: ({result})"], "f"
    elif how == 1:
        lines, callee = [f"def f({commas(parts)}):", f"    return ({result})"], "f"
    else:
        parts.insert(0, "self")
        name = R.choice(["m", "__init__", "__call__", "__new__" if how == 3 else "m"])
        lines = ["class K:", f"    def {name}({commas(parts)}):"]
        lines += ["        return object.__new__(self)"] if name == "__new__" else [f"        self.got = ({result})"] + ([] if name == "__init__" else ["        return self.got"])
        callee = {"m": R.choice(["K().m", "K.m"]), "__init__": "K", "__new__": "K", "__call__": "K().__call__"}[name]
    for _ in range(R.randint(1, 4)):
        call = f"r = {callee}({arguments(names)}); print(r.__dict__ if type(r).__name__ == 'K' else r)"
        lines += ["try:", f"    {call}", "except TypeError as e:", "    print(e)", "except AttributeError as e:", "    print(e)"]
    return lines


def native_calls():
    """Built-in functions and methods with arguments that seldom fit."""
    given = [R.choice([str(small()), "'p'", wrong(), "[1]"]) for _ in range(R.randint(0, 4))]
    if R.randrange(5) == 0:
        given.append(R.choice(["x=1", "key=None", "sep=1", "default=2", "start=1", "**{'q': 1}", "*[1]"]))
    return f"(lambda r: r if 'object' not in repr(r) and ' at 0x' not in repr(r) else type(r))({R.choice(NATIVE)}({commas(given)}))"
