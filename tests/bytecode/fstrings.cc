# A field alone needs no joining.
def f(x, w):
    a = f"{x}"
    b = f"x={x!r:>{w}} {x:.2f}!"
    return f"{x=}" + f""
