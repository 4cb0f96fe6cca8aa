"""Ways out of nested blocks: try, with, loops, generators; a trace says which blocks ran."""
from values import R, commas

ERRORS = ["ValueError", "KeyError", "IndexError", "ZeroDivisionError"]


class Writer:
    """Writes random statements; knows what is allowed where it stands."""

    def __init__(self, generator):
        self.generator = generator
        self.number = 0

    def next(self):
        self.number += 1
        return self.number

    def raising(self, handled):
        return R.choice([
            f"raise {R.choice(ERRORS)}({self.next()})",
            f"raise {R.choice(ERRORS)}({self.next()})",
            "1 // 0", "[][1]", "{}['k']", "int('x')", "raise TypeError",
            f"raise {R.choice(ERRORS)}({self.next()}) from {R.choice(['None', 'OSError(0)', 'e' if handled else 'None', '3'])}",
            "raise" if handled or R.randrange(4) == 0 else "raise KeyboardInterrupt",
            "raise e" if handled else "raise GeneratorExit",
            "assert not print('assert')" if R.randrange(2) else f"assert False, {self.next()}",
        ])

    def leaf(self, loop, handled):
        n = self.next()
        choices = [f"print({n})"] * 4 + [self.raising(handled)] * 3 + [f"return {n}"]
        if loop:
            choices += ["break", "continue"] * 2
        if self.generator:
            choices += [f"print({n}, (yield {n}))"] * 4 + [f"yield from {R.choice(['[7, 8]', 'inner()', 'iter(())'])}"]
        return [R.choice(choices)]

    def block(self, depth, loop=False, handled=False):
        lines = [f"print({self.next()})"] if R.randrange(2) else []
        for _ in range(R.randint(1, 3)):
            lines += self.statement(depth, loop, handled)
        return ["    " + line for line in lines]

    def statement(self, depth, loop, handled):
        if depth == 0 or R.randrange(4) == 0:
            return self.leaf(loop, handled)
        depth -= 1
        kind = R.randrange(8)
        if kind < 4:
            lines = ["try:"] + self.block(depth, loop, handled)
            final = R.randrange(2)
            handlers = R.randint(0 if final else 1, 2)
            for at in range(handlers):
                what = R.choice([R.choice(ERRORS), f"({R.choice(ERRORS)}, {R.choice(ERRORS)})", "Exception", "LookupError", "BaseException", "3" if R.randrange(8) == 0 else "ArithmeticError"])
                bare = at == handlers - 1 and R.randrange(6) == 0
                if bare:
                    lines += ["except:"] + self.block(depth, loop, False)
                else:
                    lines += [f"except {what} as e:", f"    caught({self.next()}, e)"] + self.block(depth, loop, True)
            if handlers and R.randrange(3) == 0:
                lines += ["else:"] + self.block(depth, loop, handled)
            if final:
                lines += ["finally:"] + self.block(depth, loop, False)
            return lines
        if kind == 4:
            items = [f"Manager({self.next()}{R.choice(['', '', ', True', ', fails=' + repr('exit'), ', fails=' + repr('enter')])})"
                     for _ in range(R.choice([1, 1, 2]))]
            return [f"with {commas(items)}:"] + self.block(depth, loop, handled)
        if kind == 5:
            name = f"i{self.next()}"
            head = R.choice([f"for {name} in range({R.randint(0, 3)}):", f"for {name} in iter('ab'):"])
            lines = [head] + self.block(depth, True, handled)
            return lines + (["else:"] + self.block(depth, loop, handled) if R.randrange(3) == 0 else [])
        if kind == 6:
            name = f"n{self.next()}"
            return [f"{name} = 0", f"while {name} < {R.randint(1, 3)}:", f"    {name} += 1"] + self.block(depth, True, handled)
        return [f"if {self.next()} % {R.randint(2, 3)}:"] + self.block(depth, loop, handled) + ["else:"] + self.block(depth, loop, handled)


OUTCOME = ["except BaseException as error:", "    print('out', repr(error), repr(error.__context__), repr(error.__cause__))"]


def flow():
    body = Writer(False).block(R.randint(2, 4))
    return ["def f():"] + body + ["try:", "    print('value', f())"] + OUTCOME


INNER = ["def inner():", "    try:", "        print('inner got', (yield 'i1'))", "        yield 'i2'",
         "    except ValueError as error:", "        print('inner caught', repr(error))", "        yield 'i3'",
         "    finally:", "        print('inner left')", "    return 'inner value'"]


def driving(steps):
    lines = []
    for _ in range(steps):
        step = R.choice(["next(g)", "next(g)", "g.send(5)", "g.send(None)", "g.throw(ValueError(6))", "g.throw(KeyError)", "g.close()", "g.throw(GeneratorExit)",
                         "list(g)", "next(g, 'over')", "[*g]", "g.throw(StopIteration(4))"])
        lines += ["try:", f"    print('gave', {step})"] + OUTCOME
    return lines


# A generator that is left asleep may be part of a cycle, which CPython frees at some later time.
DRAINED = ["for _ in range(50):", "    try:", "        print('left', next(g))", "    except StopIteration as stop:", "        return stop.value"] + ["    " + line for line in OUTCOME]


def generators():
    """A random generator driven by a random sequence of steps."""
    body = Writer(True).block(R.randint(2, 4))
    return INNER + ["def f():"] + body + ["    yield 0", "g = f()"] + driving(R.randint(1, 6)) + DRAINED


def protocols():
    """Delegation: `yield from` to iterators of the script's own, expressions, return values."""
    methods = ["class It:", "    def __init__(self):", "        self.n = 0", "    def __iter__(self):", "        return self",
               "    def __next__(self):", "        self.n += 1", f"        if self.n > {R.randint(0, 3)}:", f"            raise {R.choice(['StopIteration', 'StopIteration(9)', 'ValueError(1)'])}", "        return self.n"]
    if R.randrange(2):
        methods += ["    def send(self, x):", "        print('sent', x)", R.choice(["        return x", "        raise StopIteration(x)"])]
    if R.randrange(2):
        methods += ["    def throw(self, *x):", "        print('thrown', len(x))", R.choice(["        return 't'", "        raise StopIteration('s')", "        raise KeyError(2)"])]
    if R.randrange(2):
        methods += ["    def close(self):", R.choice(["        print('closed')", "        raise OSError(3)", "        return 4"])]
    body = R.choice([
        ["    r = yield from It()", "    print('result', r)", "    yield 'z'", "    return r"],
        ["    try:", "        r = yield from inner()", "        print('r', r)", "    except ValueError as e:", "        yield repr(e)", "    return 3"],
        ["    x = 0", "    for _ in range(4):", f"        x = yield {R.choice(['x', '(yield x)', '(yield), x'])}", "    return x"],
        ["    yield from (x * x for x in range(3))", "    yield from inner()", "    raise StopIteration(1)" if R.randrange(2) else "    return (yield)"],
        ["    try:", "        yield 1", "    finally:", R.choice(["        yield 2", "        return 3", "        print('f')", "        raise OSError"])],
        ["    yield next(iter([]))"],
        ["    global g", "    yield 1", R.choice(["    g.close()", "    next(g)", "    g.send(1)", "    g.throw(KeyError)"]), "    yield 2"],
    ])
    head = ["global g"] if "    global g" in body else []
    return head + INNER + methods + ["def f():"] + body + ["g = f()"] + driving(R.randint(2, 6)) + DRAINED
