# await needs an async function, which toyvm does not have.
def f():
    await g()  # expect error: E0
