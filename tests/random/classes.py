"""Classes with random special methods: who is asked, in which order, with which answer."""
from values import R, commas, small, value, wrong

OPERATORS = {"+": "add", "-": "sub", "*": "mul", "/": "truediv", "//": "floordiv", "%": "mod", "**": "pow",
             "<<": "lshift", ">>": "rshift", "&": "and", "|": "or", "^": "xor", "@": "matmul"}
COMPARISONS = {"<": "lt", "<=": "le", ">": "gt", ">=": "ge", "==": "eq", "!=": "ne"}
UNARY = {"-": "neg", "+": "pos", "~": "invert"}
OTHERS = {
    "len": ("__len__", "", lambda: R.choice(["2", "0", "-1", "None", "1.5", "2**70", "True"])),
    "bool": ("__bool__", "", lambda: R.choice(["True", "False", "1", "None"])),
    "str": ("__str__", "", lambda: R.choice(["'s'", "'t'", "3", "None"])),
    "repr": ("__repr__", "", lambda: R.choice(["'<r>'", "'<q>'", "b'x'"])),
    "hash": ("__hash__", "", lambda: R.choice(["5", "-1", "2**70", "True", "None", "'x'"])),
    "iter": ("__iter__", "", lambda: R.choice(["iter('ab')", "iter(())", "3", "[1]", "self"])),
    "list": ("__iter__", "", lambda: R.choice(["iter('ab')", "iter([])", "[]"])),
    "next": ("__next__", "", lambda: R.choice(["1", "None"])),
    "reversed": ("__reversed__", "", lambda: R.choice(["'r'", "[1]"])),
    "int": ("__int__", "", lambda: R.choice(["3", "'x'", "1.5", "True"])),
    "float": ("__float__", "", lambda: R.choice(["3.5", "2", "None"])),
    "hex": ("__index__", "", lambda: R.choice(["3", "-255", "1.5", "None", "True"])),
    "[1, 2, 3].__getitem__": ("__index__", "", lambda: R.choice(["0", "7", "1.5"])),
    "range": ("__index__", "", lambda: R.choice(["2", "None"])),
    "abs": ("__abs__", "", lambda: R.choice(["3", "'x'"])),
    "round": ("__round__", ", n=None", lambda: R.choice(["3", "n"])),
    "format": ("__format__", ", spec", lambda: R.choice(["'<' + spec + '>'", "3"])),
    "(lambda x: 'k' in x)": ("__contains__", ", k", lambda: R.choice(["True", "0", "'x'", "None"])),
    "(lambda x: x['k'])": ("__getitem__", ", k", lambda: R.choice(["k", "None"])),
    "(lambda x: list(x))": ("__getitem__", ", k", lambda: R.choice(["(0, 1, 2)[k]", "[][k]"])),
    "(lambda x: 2 in x)": ("__getitem__", ", k", lambda: R.choice(["(0, 1, 2)[k]", "[][k]", "'abc'[k]"])),
    "(lambda x: x.missing)": ("__getattr__", ", name", lambda: R.choice(["name", "None"])),
    "(lambda x: x.v)": ("__getattribute__", ", name", lambda: R.choice(["name", "object.__getattribute__(self, name)"])),
    "(lambda x: x(1, k=2))": ("__call__", ", *a, **k", lambda: R.choice(["(a, k)", "self"])),
    "(lambda x: divmod(x, 2))": ("__divmod__", ", other", lambda: R.choice(["(1, 2)", "NotImplemented"])),
    "(lambda x: divmod(2, x))": ("__rdivmod__", ", other", lambda: R.choice(["(1, 2)", "NotImplemented"])),
    "(lambda x: pow(x, 2, 3))": ("__pow__", ", other, m=None", lambda: R.choice(["(other, m)", "NotImplemented"])),
    "(lambda x: pow(2, x, 3))": ("__rpow__", ", other, m=None", lambda: R.choice(["(other, m)", "NotImplemented"])),
    "(lambda x: [1] == x)": ("__eq__", ", other", lambda: R.choice(["other", "NotImplemented"])),
    "(lambda x: x in [1, 2])": ("__eq__", ", other", lambda: R.choice(["True", "0", "NotImplemented"])),
    "(lambda x: {1: 2, x: 3})": ("__hash__", "", lambda: R.choice(["1", "7", "None"])),
    "(lambda x: f'{x:>4}|{x!r}|{x}')": ("__format__", ", spec", lambda: R.choice(["spec", "str(self.v)", "None"])),
    "(lambda x: '%s %r %d' % (x, x, x))": ("__int__", "", lambda: R.choice(["3", "None"])),
    "(lambda x: {**x})": ("keys", "", lambda: R.choice(["['v']", "3", "[]"])),
    "(lambda x: dir(x)[:1])": ("__dir__", "", lambda: R.choice(["['b', 'a']", "3"])),
    "(lambda x: bytes(x))": ("__bytes__", "", lambda: R.choice(["b'x'", "'x'"])),
    "(lambda x: [*x, *x])": ("__iter__", "", lambda: R.choice(["iter('ab')", "None", "(y for y in (1, 2))"])),
    "(lambda x: setattr(x, 'z', 1))": ("__setattr__", ", name, value", lambda: R.choice(["name", "object.__setattr__(self, name, value)"])),
    "(lambda x: delattr(x, 'z'))": ("__delattr__", ", name", lambda: "name"),
    "(lambda x: isinstance(3, x))": ("__instancecheck__", ", other", lambda: "True"),
    "sum": ("__iter__", "", lambda: R.choice(["iter((1, 2))", "iter('ab')"])),
    "sorted": ("__iter__", "", lambda: R.choice(["iter((2, 1))", "iter((2, 'a'))"])),
    "dict": ("__iter__", "", lambda: R.choice(["iter(((1, 2),))", "iter((1, 2))", "iter(('ab', 'cd', 'e'))"])),
    "'-'.join": ("__iter__", "", lambda: R.choice(["iter('ab')", "iter((2, 'a'))"])),
}


def method(name, parameters, answer):
    return [f"    def {name}(self{parameters}):", f"        print(type(self).__name__, '{name}'{parameters_shown(parameters)})",
            R.choice([f"        return {answer}"] * 9 + ["        raise ValueError('v')"])]


def parameters_shown(parameters):
    shown = ""
    for part in parameters.split(",")[1:]:
        name = part.strip(" *").split("=")[0]
        if name != "other":
            shown += f", {name}"
    return shown


def operator_class(name, base):
    lines = [f"class {name}{base}:", "    v = 1"]
    for _ in range(R.randint(0, 5)):
        kind = R.choice(["", "r", "i"])
        operator = R.choice(list(OPERATORS.values()))
        lines += method(f"__{kind}{operator}__", ", other", R.choice(["NotImplemented", "NotImplemented", f"'{name}'", "self", "None"]))
    for _ in range(R.randint(0, 3)):
        lines += method(f"__{R.choice(list(COMPARISONS.values()))}__", ", other", R.choice(["NotImplemented", "NotImplemented", "True", f"'{name}'"]))
    if R.randrange(4) == 0:
        lines += method(f"__{R.choice(list(UNARY.values()))}__", "", f"'{name}'")
    if R.randrange(8) == 0:
        lines += [f"    __{R.choice(['add', 'radd', 'eq', 'lt', 'iadd', 'hash', 'iter'])}__ = None"]
    return lines


def operators():
    lines = operator_class("A", R.choice(["", "", "", "(int)", "(str)", "(list)"]))
    lines += operator_class("B", R.choice(["", "(A)", "(A)"]))
    lines += operator_class("C", R.choice(["", "(A)", "(B)"]))
    # Only what these classes define is asked: the same few operators again and again.
    named = [op for op, name in OPERATORS.items() if any(f"{name}__" in line for line in lines)] or ["+"]
    compared = [op for op, name in COMPARISONS.items() if any(f"{name}__" in line for line in lines)] or ["<"]
    for _ in range(R.randint(2, 5)):
        a, b = R.choice(["A()", "B()", "C()"]), R.choice(["A()", "B()", "C()", "3", "'s'", "[]"])
        if R.randrange(2):
            a, b = b, a
        step = R.choice([
            f"print('=', shown({a} {R.choice(named)} {b}))", f"print('=', shown({a} {R.choice(named)} {b}))", f"print('=', shown({a} {R.choice(compared)} {b}))",
            f"x = {a}; x {R.choice(named)}= {b}; print('=', shown(x))", f"print('=', shown({R.choice(list(UNARY))}{a}))",
            f"print('=', [{a}] == [{b}], {b} in [{a}])", f"print('=', shown({a} {R.choice(compared)} {b} {R.choice(compared)} {a}))",
            f"print('=', sorted([{a}, {b}]) is None, max({a}, {b}) is None)",
        ])
        lines += ["try:", f"    {step}", "except Exception as e:", "    print(type(e).__name__, ascii(str(e)))"]
    return ["shown = lambda x: x if type(x) in (str, int, bool, type(None)) else type(x).__name__"] + lines


def hierarchies():
    names = ["A", "B", "C", "D", "E"][:R.randint(2, 5)]
    lines = []
    for at, name in enumerate(names):
        bases = R.sample(names[:at], R.randint(0, min(at, 2)))
        if at == 0 and R.randrange(4) == 0:
            bases = [R.choice(["list", "dict", "int", "str", "Exception", "tuple"])]
        lines.append(f"class {name}({commas(bases)}):")
        for other in R.sample("fgh", R.randint(0, 3)):
            kind = R.randrange(8)
            if kind < 4:
                rest = R.choice([f"        return {name!r}", f"        return {name!r} + super().{other}()", f"        return ({name!r}, super(__class__, self).{R.choice('fgh')}())", f"        return self.{R.choice('fgh')}() if not isinstance(self, {R.choice(names)}) else 0"])
                lines += [f"    def {other}(self):", rest]
            elif kind == 4:
                lines += [f"    @property", f"    def {other}(self):", f"        return lambda: ({name!r}, 'property')"]
            elif kind == 5:
                lines += ["    @classmethod", f"    def {other}(cls):", f"        return ({name!r}, cls.__name__)"]
            elif kind == 6:
                lines += ["    @staticmethod", f"    def {other}():", f"        return {name!r}, 'static'"]
            else:
                lines.append(f"    {other} = {R.choice(['None', repr(name), 'lambda *a: len(a)', 'len', 'int'])}")
        if R.randrange(4) == 0:
            lines += ["    def __init__(self, *a, **k):", f"        print({name!r}, a, k)", R.choice([f"        super().__init__()", f"        self.x = {name!r}", "        return 1" if R.randrange(5) == 0 else "        pass"])]
        if R.randrange(6) == 0:
            lines += ["    def __init_subclass__(cls, **k):", f"        print({name!r}, cls.__name__, k)", "        super().__init_subclass__()"]
        if R.randrange(6) == 0:
            lines += ["    def __getattr__(self, name):", f"        if name[0] == '_': raise AttributeError(name)", f"        return lambda: ({name!r}, name)"]
        if R.randrange(8) == 0:
            lines += [f"    __slots__ = {R.choice(['()', repr('x'), repr(('x', 'y'))])}"]
        if R.randrange(8) == 0:
            lines += ["    def __new__(cls, *a, **k):", "        print('new', cls.__name__, a, k)", "        return super().__new__(cls)"]
        lines += ["    pass", f"print([c.__name__ for c in {name}.__mro__])"]
    for _ in range(R.randint(2, 6)):
        one, name = R.choice(names), R.choice("fgh")
        step = R.choice([f"print({one}().{name}())", f"print({one}().{name}())", f"print({one}.{name}({one}()))", f"print(isinstance({one}(), {R.choice(names)}), issubclass({one}, {R.choice(names)}))",
                         f"{one}({commas(str(small()) for _ in range(R.randint(1, 2)))})", f"print({one}(k=1) is None)", f"x = {one}(); x.x = 1; x.z = 2; print(x.x, sorted(vars(x)))",
                         f"x = {one}(); x.{name} = lambda: 'own'; print(x.{name}()); del x.{name}; print(x.{name}())", f"{one}.{name} = lambda self: 'late'; print({one}().{name}())",
                         f"print({name!r} in {one}.__dict__, hasattr({one}(), {name!r}))", f"print(super({one}, {R.choice(names)}()).{name}())", f"del {one}.{name}; print({one}().{name}())"])
        lines += ["try:", f"    {step}", "except Exception as e:", "    print(type(e).__name__, ascii(str(e)))"]
    return lines


def asked():
    """One function that asks an object of one class for something."""
    function, (name, parameters, answer) = R.choice(list(OTHERS.items()))
    lines = ["class A:", "    v = 1"] + method(name, parameters, answer())
    if R.randrange(2):
        _, (name, parameters, answer) = R.choice(list(OTHERS.items()))
        lines += method(name, parameters, answer())
    if R.randrange(5) == 0:
        lines += [f"    {name} = None"]
    sub = R.randrange(3) == 0
    if sub:
        lines += ["class B(A):", "    pass"]
    lines += [f"x = {'B' if sub else 'A'}()", f"r = {function}(x)", "return r if type(r) in (int, str, float, bool, list, tuple, range) and r.__class__ is not A and 'object at' not in repr(r) else type(r).__name__"]
    return lines
