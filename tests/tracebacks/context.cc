def first():
    try:
        {}["missing"]
    except KeyError:
        raise ValueError("second")


try:
    first()
except ValueError as e:
    raise RuntimeError("third") from e
