data = {"k": [1, 2]}


def pick(i):
    return data["k"][i]


def use(f, *args):
    x = f(*args)
    return x


use(pick, 5)
