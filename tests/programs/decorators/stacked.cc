# The nearest works first; evaluation is top down.
def mark(tag):
    print("make", tag)
    def decorate(f):
        print("apply", tag)
        return lambda: f() + tag
    return decorate
@mark("a")
@mark("b")
def f():
    return "f"
# expect: make a
# expect: make b
# expect: apply b
# expect: apply a
print(f())  # expect: fba
