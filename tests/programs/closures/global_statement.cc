# global writes the module's variable.
n = 0
def f():
    global n, created
    n += 1
    created = "made inside"
f()
f()
print(n, created)  # expect: 2 made inside
def outer():
    n = "local"
    def inner():
        global n
        n = 100
    inner()
    return n
print(outer(), n)  # expect: local 100
