# One name, two declarations.
def f():
    x = 1
    def g():
        global x
        nonlocal x  # expect error: E0202
