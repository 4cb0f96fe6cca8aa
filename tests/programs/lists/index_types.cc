# Indices: bool and __index__ are fine, float and str are not.
class I:
    def __index__(self):
        return 1
a = ["zero", "one"]
print(a[True], a[I()])  # expect: one one
for bad in (1.0, "1", None):
    try:
        a[bad]
    except TypeError as e:
        print(e)
        # expect: list indices must be integers or slices, not float
        # expect: list indices must be integers or slices, not str
        # expect: list indices must be integers or slices, not NoneType
