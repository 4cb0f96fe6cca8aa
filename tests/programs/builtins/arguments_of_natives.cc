# Built-ins count their arguments too.
for f in (lambda: len(1, 2), lambda: abs(), lambda: chr(), lambda: isinstance(1), lambda: ord("a", "b"), lambda: [].append(), lambda: [].append(1, 2),
          lambda: {}.get(), lambda: "".join(), lambda: len(obj=[]), lambda: "a".split(1, 2, 3), lambda: hash()):
    try:
        f()
    except TypeError as e:
        print(e)
        # expect: len() takes exactly one argument (2 given)
        # expect: abs() takes exactly one argument (0 given)
        # expect: chr() takes exactly one argument (0 given)
        # expect: isinstance expected 2 arguments, got 1
        # expect: ord() takes exactly one argument (2 given)
        # expect: list.append() takes exactly one argument (0 given)
        # expect: list.append() takes exactly one argument (2 given)
        # expect: get expected at least 1 argument, got 0
        # expect: str.join() takes exactly one argument (0 given)
        # expect: len() takes no keyword arguments
        # expect: split() takes at most 2 arguments (3 given)
        # expect: hash() takes exactly one argument (0 given)
