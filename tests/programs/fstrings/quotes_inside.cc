# Since 3.12 the same quotes may stand inside.
d = {"key": "value"}
print(f"{d["key"]}")  # expect: value
print(f"{f"{1 + 1}"}")  # expect: 2
print(f"{'\n'.join(["a", "b"])}")
# expect: a
# expect: b
# python: 3.12
