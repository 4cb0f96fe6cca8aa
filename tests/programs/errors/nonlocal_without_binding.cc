# No function around binds the name.
def f():
    def g():
        nonlocal nowhere  # expect error: E0202
