# Tables cost nothing until something is raised; `except E as e` unbinds `e` on every way out.
def f(x):
    try:
        return g(x)
    except ValueError as e:
        print(e)
        raise
    except (KeyError, TypeError):
        x = 0
    else:
        x = 1
    return x
try:
    f(1)
except Exception as e:
    raise RuntimeError from e
