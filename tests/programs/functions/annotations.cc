# Annotations are written and change nothing.
def f(a: int, b: "text" = 2, *c: float, d: list = None, **e: dict) -> str:
    x: int = 5
    y: str
    return a + b + x
print(f(1))  # expect: 8
z: int = 3
w: int
print(z)  # expect: 3
try:
    w
except NameError as e:
    print(e)  # expect: name 'w' is not defined
