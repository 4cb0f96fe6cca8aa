"""Names: nested functions and classes, global, nonlocal, del, comprehensions and what they close over."""
from values import R, commas, small

NAMES = "xyz"


class Scope:
    def __init__(self):
        self.number = 0

    def next(self):
        self.number += 1
        return self.number

    def expression(self):
        # What a comprehension binds and closes over has a name of its own: CPython 3.13 mixes it up
        # with a free variable of the function around.
        name, other = R.choice(NAMES), R.choice(NAMES)
        return R.choice([
            name, name, f"({name}, {other})", f"[{name} for _ in range(2)]", f"[{name} for {name} in range({R.randint(1, 3)})]", f"(lambda: {name})()", f"(lambda {name}: ({name}, {other}))({small()})",
            f"[f() for f in [lambda: c for c in range(3)]]", f"[f() for f in [lambda {name}={name}: ({name}, {other}) for c in range(2)]]", f"({name} := {small()})", f"[({name} := {other}) for {'w'} in range(2)]",
            f"sum({name} for {name} in (1, 2) if ({other}, 1))", f"{{{name}: {other} for {name} in 'ab'}}", f"f'{{{name}}}{{{other}=}}'", f"[[c for c in range(d)] for d in range(3)], {name}",
            f"list(map(lambda {name}: {other}, [1]))",
        ])

    def statements(self, depth, kind, count=None):
        lines = []
        declared = set()
        if kind != "module" and R.randrange(3) == 0:
            name = R.choice(NAMES)
            lines.append(f"{R.choice(['global', 'nonlocal'])} {name}")
        for _ in range(count or R.randint(1, 4)):
            lines += self.statement(depth, kind)
        return lines

    def statement(self, depth, kind):
        name = R.choice(NAMES)
        n = self.next()
        guarded = lambda step: ["try:", f"    {step}", "except Exception as e:", "    print(type(e).__name__, e)"]
        choice = R.randrange(10 if depth else 6)
        if choice < 2:
            return [f"{name} = {n}"]
        if choice < 4:
            return guarded(f"print({n}, {self.expression()})")
        if choice == 4:
            return guarded(f"del {name}")
        if choice == 5:
            return R.choice([guarded(f"{name} += {n}"), [f"for {name} in range(2): pass"], guarded(f"import math as {name}; {name} = {name}.floor(2.5)"),
                             ["try:", "    1 // 0", f"except ZeroDivisionError as {name}:", f"    print({n}, type({name}).__name__)"], [f"with Manager({n}) as {name}: pass", f"{name} = {n}"]])
        inner = self.statements(depth - 1, "function" if choice < 9 else "class")
        if choice < 9:
            parameter = R.choice(["", "", f"{name}={n}", f"*{name}"])
            lines = [f"def f{n}({parameter}):"] + ["    " + line for line in inner]
            if R.randrange(3) == 0:
                lines += ["    yield 1", f"    print({n}, {R.choice(NAMES)})"]
                return lines + guarded(f"print(list(f{n}()))")
            return lines + [f"    return {self.expression()}"] + guarded(f"print({n}, f{n}())") + (guarded(f"f{n}()") if R.randrange(3) == 0 else [])
        lines = [f"class C{n}:"] + ["    " + line for line in inner]
        return lines + [f"    def m(self):", f"        return {self.expression()}"] + guarded(f"print({n}, C{n}().m(), {{k for k in vars(C{n}) if len(k) == 1}} <= {{'x', 'y', 'z', 'm'}})")


def scopes():
    first = [f"global {commas(R.sample(NAMES, R.randint(1, 2)))}"] if R.randrange(4) == 0 else []
    lines = first + Scope().statements(R.randint(1, 3), "module", R.randint(2, 6))
    return lines + ["for gone in 'xyz': globals().pop(gone, 0)"]


def comprehensions():
    def loop(depth, known):
        name = R.choice("abc")
        source = R.choice(["range(3)", "'xy'", "[1, 2]", f"range({R.choice(known)} % 3)" if known and R.randrange(3) else "range(2)", "[(1, 2), (3, 4)]", "{1: 2}", "g(2)"])
        target = name
        if "(1, 2)" in source:
            target, known = "a, b", known + ["a", "b"]
        elif "xy" not in source:
            known = known + [name]
        text = f"for {target} in {source}"
        if R.randrange(3) == 0 and known:
            text += f" if {R.choice(known)} {R.choice(['% 2', '> 0', '!= 1', 'is not None'])}"
        return (text, known) if depth == 0 else (text + " " + (rest := loop(depth - 1, known))[0], rest[1])
    loops, known = loop(R.choice([0, 0, 1, 2]), [])
    known = known + ["k"]
    item = R.choice([R.choice(known), f"({commas(R.choice(known) for _ in range(2))})", f"(lambda: {R.choice(known)})", f"(lambda p={R.choice(known)}: (p, {R.choice(known)}))", f"[{R.choice(known)} for _ in range(2)]",
                     f"(k := {R.choice(known)})", f"f({R.choice(known)})", f"(last := {R.choice(known)})"])
    shown = "[r() if callable(r) else r for r in made]"
    made = R.choice([f"[{item} {loops}]", f"list({item} {loops})", f"tuple({item} {loops})", f"{{{R.choice(known)}: {item} {loops}}}.values()", f"sorted({{{R.choice(known)} {loops}}}, key=str)", f"[*({item} {loops})]"])
    return ["k = 7", "last = None", "g = lambda n: (v for v in range(n))", "def f(v):", "    k2 = k", "    return [k2 + i for i in range(2)], v", f"made = {made}", f"return {shown}, k, last, {R.choice(['0', 'a', 'type(g(1)).__name__'])}"]
