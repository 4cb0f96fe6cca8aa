# Built-in methods whose first parameters have no names.
for call in (lambda: "a".replace("b"), lambda: "a".replace(), lambda: b"a".replace(b"b"),
             lambda: "a".replace("a", "b", count=1)):
    try:
        print(call())
    except TypeError as error:
        print(error)
# python: 3.13
# expect-output:
# | replace() takes at least 2 positional arguments (1 given)
# | replace() takes at least 2 positional arguments (0 given)
# | replace expected at least 2 arguments, got 1
# | b
