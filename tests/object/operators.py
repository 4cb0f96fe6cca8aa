"""What CPython answers to every operator on every pair of a pool of values.

One line a case: operator, operands, answer, separated by tabs. An answer is a repr, or an exception
after an exclamation mark. `src/object/oracle.rs` asks the same of the native operations.
"""
import operator
import random
import warnings

warnings.simplefilter("ignore")

POOL = """None True False ... 0 1 -1 2 3 7 -7 255 10000000000000000000 -9223372036854775808
9223372036854775807 1180591620717411303424 0.0 -0.0 1.0 1.5 -2.5 3.0 1e300 1e-7 0.1 1e22 9007199254740993.0
'' 'a' 'abc' 'b' 'héllo 🎉 wörld' 'it\\'s "q"' '%s' '%d|%5.2f' '%(a)s' '%(a)s%s' '%s%(a)s' '%(a)*d' '%%' '%x' '%-5d|' '%r' '%*d' '%' '%q'
b'' b'%s' b'%(a)s|%c' b'%5.1f' b'%c' b'%-4d|' b'%q' b'%r' b'a' b'abc' b'\\x00\\xff' [] [1] [1,2,3] [1,'a'] ['a'] [[1],[2]] [1.0] [3,2,1] [True] () (1,) (1,2,3) (1,'a') ('a',1) (5,3.14159) (b'a',65) (b'abc',) {b'a':b'x'} ((),)
{} {1:2} {'a':1} {'a':[1],'b':(2,)} {1.0:2} set() {1} {1,2,3} {3,40,500,6000} {2,3} frozenset() frozenset({1}) frozenset({2,7})
range(0) range(5) range(1,10,3) range(10,0,-2) range(3,4) slice(None) slice(1) slice(1,3) slice(None,None,-1) slice(-2,None)
slice(None,None,2) slice(5,0,-2) slice('a') slice(None,None,0) slice(10000000000000000000)""".split("\n")

values = []
for line in POOL:
    depth, quote, token, escaped = 0, "", "", False
    for c in line + " ":
        if c == " " and not depth and not quote:
            values.append(token)
            token = ""
            continue
        token += c
        if quote:
            if escaped:
                escaped = False
            elif c == "\\":
                escaped = True
            elif c == quote:
                quote = ""
        elif c in "'\"":
            quote = c
        elif c in "([{":
            depth += 1
        elif c in ")]}":
            depth -= 1

BINARY = {
    "+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv,
    "//": operator.floordiv, "%": operator.mod, "**": operator.pow, "<<": operator.lshift,
    ">>": operator.rshift, "&": operator.and_, "|": operator.or_, "^": operator.xor,
    "@": operator.matmul,
    "+=": operator.iadd, "-=": operator.isub, "*=": operator.imul, "&=": operator.iand,
    "|=": operator.ior, "^=": operator.ixor, "%=": operator.imod,
    "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge,
    "==": operator.eq, "!=": operator.ne,
    "in": lambda a, b: a in b,
    "get": lambda a, b: a[b],
}


def change(a, b):
    a[b] = [8, 9]
    return a


def remove(a, b):
    del a[b]
    return a


BINARY["set"] = change
BINARY["del"] = remove

UNARY = {
    "neg": operator.neg, "pos": operator.pos, "inv": operator.invert, "len": len, "bool": bool,
    "repr": lambda v: v, "str": str, "ascii": ascii, "list": list,
    "reversed": lambda v: list(reversed(v)), "hash": hash,
}
SPECS = "| |5|<5|^9|>7|*^9|05|,|_|d|x|#x|b|o|e|.2f|g|%|.3|s|+|z.1f|n|c|q|10.3s|,.2f|=+8|#o|08,d".split("|")


def answer(f, *args):
    try:
        result = f(*args)
        if isinstance(result, complex):
            return None
        text = repr(result)
    except (KeyError, OverflowError) as e:
        text = f"!{type(e).__name__}{e.args!r}"
    except Exception as e:
        text = f"!{type(e).__name__}: {e}"
    if " at 0x" in text or len(text) > 3000 or "\n" in text or "\t" in text:
        return None
    return text


def number(v):
    return isinstance(v, (int, float)) and abs(v) > 100


for name, f in UNARY.items():
    for a in values:
        v = eval(a)
        # The hashes of strings and of what has an address are each interpreter's own.
        if name == "hash" and ("'" in a or v is ...):
            continue
        text = answer(f, v)
        if text is not None:
            print(name, a, "", text, sep="\t")
for spec in SPECS:
    for a in values:
        text = answer(format, eval(a), spec)
        if text is not None:
            print("format", a, repr(spec), text, sep="\t")
refusals = set()
for name, f in BINARY.items():
    for a in values:
        for b in values:
            x, y = eval(a), eval(b)
            if name in ("**", "<<", "*", "*=") and number(y):
                continue
            if name in ("*", "*=") and number(x):
                continue
            text = answer(f, x, y)
            # One refusal of each pair of types is enough.
            refusal = (name, type(x), type(y), text)
            if text is None or refusal in refusals:
                continue
            if text.startswith("!TypeError"):
                refusals.add(refusal)
            print(name, a, b, text, sep="\t")

# The order of sets: sizes around each growth of the table, numbers that collide.
random.seed(7)
sets = []
for size in [0, 1, 4, 5, 12, 19, 77, 200, 700]:
    for top in [size * 2 + 1, 2 ** 20, 2 ** 40]:
        sets.append("set(%s)" % str([random.randrange(-top, top) for _ in range(size)]).replace(" ", ""))
for name in ["|", "&", "-", "^", "|=", "&=", "-=", "^="]:
    for a in sets:
        for b in sets:
            print(name, a, b, repr(BINARY[name](eval(a), eval(b))), sep="\t")


def churn(steps, _):
    """Adds keys; a negative step takes one away."""
    kept = set()
    for n in steps:
        if n < 0:
            kept.discard(-n)
        else:
            kept.add(n)
    return list(kept)


for top in [9, 20, 60, 200, 3000]:
    for size in [10, 50, 200, 400]:
        steps = [random.randrange(1, top) * random.choice([1, 1, 1, -1, -1]) for _ in range(size)]
        print("churn", str(steps).replace(" ", ""), "", churn(steps, None), sep="\t")
