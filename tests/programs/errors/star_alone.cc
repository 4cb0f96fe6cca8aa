# A bare star needs a parameter behind it.
def f(*):  # expect error: E01
    pass
