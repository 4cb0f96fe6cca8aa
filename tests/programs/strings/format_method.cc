# str.format: positions, names, attributes, items, nesting.
print("{} {}".format(1, 2), "{1} {0}".format("a", "b"), "{x}-{y}".format(x=1, y=2))
# expect: 1 2 b a 1-2
print("{0[1]} {d[key]}".format([10, 20], d={"key": "v"}))  # expect: 20 v
print("{:>5}|{:<5}|{:^5}|".format(1, 2, 3), "{:{w}.{p}f}".format(3.14159, w=8, p=2))
# expect:     1|2    |  3  |     3.14
print("{{}} {!r} {!s}".format("x", "x"))  # expect: {} 'x' x
class P:
    name = "attr"
print("{0.name}".format(P()))  # expect: attr
try:
    "{} {}".format(1)
except IndexError as e:
    print(e)  # expect: Replacement index 1 out of range for positional args tuple
try:
    "{missing}".format()
except KeyError as e:
    print(repr(e))  # expect: KeyError('missing')
try:
    "{} {0}".format(1)
except ValueError as e:
    print(e)  # expect: cannot switch from automatic field numbering to manual field specification
