def load(name):
    try:
        return int(name)
    except ValueError as error:
        raise TypeError(f"bad {name!r}") from error


load("x1")
