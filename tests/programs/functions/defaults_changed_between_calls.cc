# Defaults are those of the function at the time of the call.
def f(a, b=2, c=3):
    return a, b, c


def run():
    return f(1), f(1, 20), f(1, 20, 30)


print(run())
f.__defaults__ = (5, 6)
print(run())
f.__defaults__ = (7,)
try:
    run()
except TypeError as error:
    print(error)


def outer(k):
    def inner(a, b=10):
        return a + b + k

    return inner


inner = outer(100)
print(inner(1), inner(1, 2))
f.__defaults__ = None
try:
    run()
except TypeError as error:
    print(error)
# expect: ((1, 2, 3), (1, 20, 3), (1, 20, 30))
# expect: ((1, 5, 6), (1, 20, 6), (1, 20, 30))
# expect: f() missing 1 required positional argument: 'b'
# expect: 111 103
# expect: f() missing 2 required positional arguments: 'b' and 'c'
