"""Expressions that fail somewhere: what their tracebacks mark, and what they suggest."""
from values import R, commas, some

NAMES = ["thing", "items", "table", "text", "number", "call", "thng", "item", "undefined"]
ATTRIBUTES = ["value", "items", "vlaue", "method", "upper", "append", "nothing", "prop", "kind"]

# What the expressions are about; `show` prints the last frame of a traceback and its last line.
SETTING = '''
import traceback
class Thing:
    kind = [1, 2]
    def __init__(self): self.value = 5
    def method(self, a, b=2): return self
    @property
    def prop(self): return {"k": [3]}
    def __getitem__(self, at): return [self, 1, "s"][at]
thing, items, table, text, number = Thing(), [1, "two", None], {"k": {"n": 1}}, "text", 7
def call(a=1, *rest, k=0): return a
'''.strip().splitlines()


def spaced(text):
    return text if R.randrange(6) else R.choice([f"({text})", f"( {text} )", f"{text} "])


def atom():
    return R.choice([lambda: R.choice(NAMES), lambda: R.choice(NAMES[:6]), lambda: R.choice(["1", "'s'", "None", "[1]", "(2, 3)", "0", "1.5"])])()


def arguments(depth):
    parts = some(2, lambda: expression(depth - 1))
    if R.randrange(5) == 0:
        parts.append(f"*{expression(depth - 1)}")
    if R.randrange(5) == 0:
        parts.append(f"{R.choice(['k', 'b', 'zz'])}={expression(depth - 1)}")
    return commas(parts)


def expression(depth):
    if depth <= 0:
        return atom()
    inner = lambda: spaced(expression(depth - 1))
    return R.choice([
        atom,
        lambda: f"{inner()}.{R.choice(ATTRIBUTES)}",
        lambda: f"{inner()}.{R.choice(ATTRIBUTES)}",
        lambda: f"{inner()}.{R.choice(ATTRIBUTES)}({arguments(depth)})",
        lambda: f"{inner()}.{R.choice(ATTRIBUTES)}({arguments(depth)})",
        lambda: f"{R.choice(NAMES)}({arguments(depth)})",
        lambda: f"{inner()}[{expression(depth - 1)}]",
        lambda: f"{inner()}[{R.choice(['0', '9', repr('k'), repr('z'), '1:', '::0'])}]",
        lambda: f"{inner()} {R.choice(['+', '-', '*', '/', '//', '%', '<', '==', 'in', 'and', 'or', '@', '<<', 'is not'])} {inner()}",
        lambda: f"{R.choice(['-', '~', 'not '])}{inner()}",
        lambda: f"[{inner()} for x in {inner()}]",
        lambda: f"({inner()} if {inner()} else {inner()})",
        lambda: f"{{{inner()}: {inner()}}}",
        lambda: f"f'{{{R.choice(NAMES)}.{R.choice(ATTRIBUTES)}:{R.choice(['', '>9', 'd', '.2f'])}}}'",
        lambda: f"len({inner()})",
        lambda: f"int({inner()})",
    ])()


def statement():
    value = lambda: expression(R.randint(1, 3))
    return R.choice([
        lambda: [f"return {value()}"],
        lambda: [f"str({value()})"],
        lambda: [f"a = {value()}"],
        lambda: [f"a, b = {value()}"],
        lambda: [f"a, *b = {value()}"],
        lambda: [f"thing.{R.choice(ATTRIBUTES)} = {value()}"],
        lambda: [f"{R.choice(['items', 'table', 'text'])}[{value()}] = {value()}"],
        lambda: [f"del {R.choice(['items', 'table', 'thing'])}[{value()}]"],
        lambda: ["del thing.prop"],
        lambda: [f"table[{value()}] += {value()}"],
        lambda: [f"thing.{R.choice(ATTRIBUTES)} -= {value()}"],
        lambda: [f"for a, b in {value()}: pass"],
        lambda: [f"for a in {value()}:", "    pass"],
        lambda: [f"with {value()} as a: pass"],
        lambda: [f"assert {value()} is None, {value()}"],
        lambda: [f"raise {value()}"],
        lambda: [f"if {value()}: pass"],
        lambda: [f"while {value()}: break"],
        lambda: ["return (", f"    {value()} +", f"    {value()}", ")"],
        lambda: ["return call(", f"    {value()},", f"    k={value()})"],
        lambda: [f"x = thing \\", f"    .{R.choice(ATTRIBUTES)} \\", f"    .{R.choice(ATTRIBUTES)}({value()})"],
    ])()


def marks():
    body = [f"    {line}" for line in statement()]
    return SETTING + ["def fails():"] + body + [
        "try: fails()",
        "except BaseException as e:",
        "    pieces = traceback.format_exception(e)",
        "    for piece in pieces[2:]:",
        "        lines = piece.splitlines()",
        "        lines = lines[1:] if piece.startswith('  File') else lines",
        "        print(*(line for line in lines if ' at 0x' not in line), sep='\\n')",
    ]
