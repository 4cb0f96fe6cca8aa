# staticmethod and classmethod have the name, text and annotations of their function.
def f(x: int) -> str:
    "text of f"


for kind in (staticmethod, classmethod):
    w = kind(f)
    print(w.__name__, w.__qualname__, w.__doc__, w.__annotations__, w.__module__ == __name__, w.__wrapped__ is f)
    print(w.__isabstractmethod__)
# expect: f f text of f {'x': <class 'int'>, 'return': <class 'str'>} True True
# expect: False
# expect: f f text of f {'x': <class 'int'>, 'return': <class 'str'>} True True
# expect: False
