# An operand that `:=` may change is copied.
def f(g):
    if (n := g()) > 5:
        return n
    return n + (n := 3) + n
