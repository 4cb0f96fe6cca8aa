# `global` after `+=` is too late.
def f():
    x += 1
    global x  # expect error: E0202
