# The inner manager swallows before the outer sees anything.
class S:
    def __init__(self, name, swallow):
        self.name, self.swallow = name, swallow
    def __enter__(self):
        return self
    def __exit__(self, kind, *rest):
        print(self.name, kind and kind.__name__)
        return self.swallow
with S("outer", False):
    with S("inner", True):
        raise ValueError
    print("between")
# expect: inner ValueError
# expect: between
# expect: outer None
with S("outer", True), S("inner", False):
    raise TypeError
# expect: inner TypeError
# expect: outer TypeError
print("end")  # expect: end
