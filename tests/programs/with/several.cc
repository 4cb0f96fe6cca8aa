# Several managers: entered in order, left in reverse.
class M:
    def __init__(self, n):
        self.n = n
        print("make", n)
    def __enter__(self):
        print("enter", self.n)
        return self.n
    def __exit__(self, *exc):
        print("exit", self.n)
with M(1) as a, M(2) as b:
    print("body", a, b)
# expect: make 1
# expect: enter 1
# expect: make 2
# expect: enter 2
# expect: body 1 2
# expect: exit 2
# expect: exit 1
with (
    M(3) as a,
    M(4),
):
    print("body", a)
# expect: make 3
# expect: enter 3
# expect: make 4
# expect: enter 4
# expect: body 3
# expect: exit 4
# expect: exit 3
