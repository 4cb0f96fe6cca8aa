# __enter__ gives the value, __exit__ always runs.
class Manager:
    def __init__(self, name):
        self.name = name
    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()
    def __exit__(self, kind, value, trace):
        print("exit", self.name, kind.__name__ if kind else None, value)
with Manager("a") as x:
    print("body", x)
# expect: enter a
# expect: body A
# expect: exit a None None
with Manager("b"):
    pass
# expect: enter b
# expect: exit b None None
try:
    with Manager("c"):
        raise ValueError("v")
except ValueError as e:
    print("caught", e)
# expect: enter c
# expect: exit c ValueError v
# expect: caught v
