# Through many frames.
def a(n):
    if n == 0:
        raise LookupError("deep down")
    try:
        a(n - 1)
    finally:
        depth.append(n)
depth = []
try:
    a(5)
except LookupError as e:
    print(e, depth)  # expect: deep down [1, 2, 3, 4, 5]
