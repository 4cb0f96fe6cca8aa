# A `finally` body is written once for every way out.
def f(xs):
    for x in xs:
        try:
            if x: continue
            if g(x): break
            return x + 1
        finally:
            print(x)
    return 0
