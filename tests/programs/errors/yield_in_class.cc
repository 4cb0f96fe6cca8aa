# `yield` in a class body.
class C:
    yield 1  # expect error: E0201
