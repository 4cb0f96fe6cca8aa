def f(*args):
    return args[0] + sum(
        args[1:],
        "x",
    )


result = f(
    1,
    2,
)
