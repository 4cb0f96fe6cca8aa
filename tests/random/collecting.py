"""Sequences of operations on one dict, set or list; the whole object is shown after each."""
from values import R, commas, key, small, some, value, wrong


# The order of a set that holds more than small integers is free.
SHOW = ["show = lambda s: sorted(map(ascii, s))"]


def pairs():
    return "{" + commas(f"{key()}: {small()}" for _ in range(R.randint(0, 4))) + "}"


def group():
    return R.choice([lambda: f"{{{key()}, {key()}, {key()}}}", lambda: f"{{{R.randint(0, 9)}, {R.randint(0, 9)}}}", lambda: "set()",
                     lambda: f"frozenset([{key()}, {key()}])"])()


def iterable(ordered=False):
    return R.choice(([] if ordered else [group]) + [ pairs, lambda: f"[{commas(some(4, key))}]", lambda: "'ab'", lambda: f"range({R.randint(0, 5)})", wrong])()


def sequence_of(make, start, shown):
    """Each step by itself: one that raises does not end the case."""
    lines = [f"d = {start}"]
    for _ in range(R.randint(2, 8)):
        step = make()
        lines += ["try:", f"    {step}", "except Exception as e:", "    print(type(e).__name__, ascii(str(e)))", f"print({shown})"]
    return lines


def dicts():
    def step():
        k, other = key(), pairs()
        return R.choice([
            f"d[{k}] = {small()}", f"d[{k}] = {small()}", f"del d[{k}]", f"print(d[{k}])", f"print(d.pop({k}))", f"print(d.pop({k}, 'none'))",
            "print(d.popitem())", f"print(d.setdefault({k}, {small()}))", f"print(d.get({k}), {k} in d)", f"d.update({other})", f"d.update([({k}, 1), ({key()}, 2)])",
            f"d.update({wrong()})", f"d |= {other}", f"print(d | {other}, {other} | d)", f"d = dict.fromkeys({iterable(True)}, 0)", f"d = {{**{other}, **d}}",
            "print(list(d), list(reversed(d)))", "print(list(d.items()), list(reversed(d.values())))", f"print(d == {other}, d != {other})",
            f"print(show(d.keys() & {other}.keys()), d.keys() <= {other}.keys(), show(d.keys() - {iterable()}))", f"print(show(d.keys() ^ {other}.keys()))",
            f"print(({k}, 1) in d.items(), {k} in d.keys(), 1 in d.values())", "print(d.items(), d.keys(), d.values())", "d.clear()", "d = d.copy()",
            f"for k in d: d[{k}] = 1", f"for k in d: d.pop({k}, 0)", f"for k in list(d): d[k] = {small()}", "print(len(d), bool(d))",
            f"d[{R.choice(['[]', '{}', 'set()', '([],)'])}] = 1", f"d |= {wrong()}", f"print(d | {wrong()})", "d = {v: k for k, v in d.items()}",
            f"d.update(x={small()}, y=2)", f"d = dict(d, z={small()})", f"d = dict({iterable(True)})", f"print(show(d.items() {R.choice(['&', '|', '-', '^'])} {other}.items()))", f"print(d.items() {R.choice(['==', '<', '>='])} {other}.items())",
            f"print(d {R.choice(['<', '+', '&'])} {other})", "it = iter(d); next(it); d['new' + str(len(d))] = 0; next(it)",
            f"print(d.keys().isdisjoint({iterable()}), len(d.items()))",
        ])
    return SHOW + sequence_of(step, pairs(), "ascii(d)")


def sets():
    def step():
        k, other = key(), group()
        method = R.choice(["union", "intersection", "difference", "symmetric_difference", "issubset", "issuperset", "isdisjoint"])
        change = R.choice(["update", "intersection_update", "difference_update", "symmetric_difference_update"])
        return R.choice([
            f"d.add({k})", f"d.add({k})", f"d.discard({k})", f"d.remove({k})", f"print(d.{method}({iterable()}) == d)", f"d.{change}({iterable()})",
            f"print(show(d {R.choice(['|', '&', '-', '^'])} {other}))", f"print(d {R.choice(['<', '<=', '>', '>=', '==', '!='])} {other})",
            f"d {R.choice(['|', '&', '-', '^'])}= {R.choice([other, other, wrong()])}", f"print({k} in d, len(d), bool(d))", "d.clear()", "d = d.copy()",
            f"d = frozenset(d)", "d = set(d)", f"print(show(d.{R.choice(['union', 'intersection', 'difference'])}({iterable()}, {iterable()})))",
            f"d.add({R.choice(['[]', '{}', 'set()'])})", f"print({R.choice(['[]', 'set()', '{1}'])} in d)", f"for x in d: d.add({k}); d.add('new' + str(len(d)))",
            f"print(type(d | {other}).__name__, type({other} | d).__name__)", f"d = {{x for x in d if x != {k}}}", f"print(d {R.choice(['|', '<', '+', '-'])} {wrong()})",
            "print(hash(d) == hash(frozenset(d)))", f"d.remove({R.choice(['{1}', 'set()', '[1]'])})",
        ])
    return SHOW + sequence_of(step, group().replace("frozenset", "set"), "type(d).__name__, show(d)")


def lists():
    def step():
        x = value(1)
        return R.choice([
            f"d.append({x})", f"d.insert({small()}, {x})", f"d.extend({iterable(True)})", f"print(d.pop({R.choice(['', str(small())])}))", f"d.remove({key()})",
            f"print(d.index({key()}))", f"print(d.count({key()}), {key()} in d)", "d.reverse()", "d = d.copy()", "d.sort()", "d.sort(key=str)", f"d += {iterable(True)}",
            f"d *= {R.choice([0, 1, 2, -1, repr('x')])}", f"print(d + {R.choice(['[1]', wrong()])})", f"del d[{small()}]", f"d[{small()}] = {x}", "d.clear()",
            f"print(d {R.choice(['<', '==', '!=', '>='])} [{x}, {key()}])", "d.append(d) if len(d) < 3 else None", f"print(list(reversed(d)))",
            f"print(d.index({key()}, {small()}, {small()}))", f"d.insert({wrong()}, 1)", f"for x in d: d.pop()", f"for i, x in enumerate(d): d[i] = i",
            "print(list(zip(d, d[1:])), any(d), all(d))", f"print(d[{small()}])", f"d[:] = {iterable(True)}", f"d = d[::{R.choice([1, 2, -1, 0])}]",
        ])
    return sequence_of(step, f"[{commas(some(5, key))}]", "ascii(d)[:300]")
