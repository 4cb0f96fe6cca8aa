# A true result of __exit__ swallows the exception.
class Suppress:
    def __init__(self, *kinds):
        self.kinds = kinds
    def __enter__(self):
        return self
    def __exit__(self, kind, value, trace):
        return kind is not None and issubclass(kind, self.kinds)
with Suppress(ZeroDivisionError):
    1 / 0
print("went on")  # expect: went on
try:
    with Suppress(KeyError):
        1 / 0
except ZeroDivisionError as e:
    print(e)  # expect: division by zero
