# The iterable of a loop is evaluated once.
def items():
    print("asked")
    return [1, 2]
for x in items():
    print(x)
# expect: asked
# expect: 1
# expect: 2
a = [1, 2]
for x in a:
    a = "rebound"
    print(x)
    # expect: 1
    # expect: 2
