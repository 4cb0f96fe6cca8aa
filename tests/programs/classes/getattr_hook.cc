# __getattr__ answers for what is not found otherwise.
class Lazy:
    known = 1
    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError("private " + name)
        return name.upper()
x = Lazy()
print(x.known, x.anything, getattr(x, "other"), hasattr(x, "_p"), hasattr(x, "q"), getattr(x, "_z", "default"))
# expect: 1 ANYTHING OTHER False True default
x.anything = "set"
print(x.anything)  # expect: set
try:
    x._hidden
except AttributeError as e:
    print(e)  # expect: private _hidden
