# A parameter named twice.
def f(a, b, a):  # expect error: E0111
    pass
