# Lists, sets and dicts run in the frame around them; their targets are dropped at the end.
def f(xs, n):
    a = [x * n for x in xs if x]
    b = {k: v for k, v in xs}
    c = {x for y in xs for x in y}
    d = sum(x for x in xs if x > n)
    e = [lambda: x for x in xs]
    return [y := x for x in a], y
z = [i for i in (1, 2)]
