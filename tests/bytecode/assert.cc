# `assert` raises the built-in class, whatever the name means.
def f(x):
    assert x > 0, f"bad {x}"
    assert x
