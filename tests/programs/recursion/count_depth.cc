# The limit is about a thousand frames.
depth = 0
def f():
    global depth
    depth += 1
    f()
try:
    f()
except RecursionError:
    pass
print(900 < depth <= 1000)  # expect: True
