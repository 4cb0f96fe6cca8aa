# Functions in, functions out.
def compose(*fs):
    def run(x):
        for f in reversed(fs):
            x = f(x)
        return x
    return run

print(compose(lambda x: x + 1, lambda x: x * 2)(5), compose()(7), compose(str, len, list)(range(3)))
# expect: 11 7 3
def apply(f, *args, **kw):
    return f(*args, **kw)
print(apply(sorted, [3, 1, 2], reverse=True), apply(print, "x", end="!\n"))
# expect: x!
# expect: [3, 2, 1] None
