# An import does not keep `global` from coming after it; an assignment does.
def f():
    import math
    global math
    return math.floor(2.5)


print(f(), math.floor(3.5))  # expect: 2 3
