# The text of a SyntaxError that knows its place.
for args in (
    ("bad", ("dir/f.py", 3, 2, "x = ")),
    ("bad", ("f.py", None, 2, "x = ")),
    ("bad", (None, 3, 2, "x = ")),
    ("bad", (None, None, None, None)),
    ("bad",),
    (),
):
    print(str(SyntaxError(*args)), "|", IndentationError(*args).msg)
# python: 3.13
# expect-output:
# | bad (f.py, line 3) | bad
# | bad (f.py) | bad
# | bad (line 3) | bad
# | bad | bad
# | bad | bad
# | None | None
