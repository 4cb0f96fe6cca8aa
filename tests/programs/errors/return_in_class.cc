# `return` in a class body.
class C:
    return 5  # expect error: E0201
