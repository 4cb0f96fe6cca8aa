# The clause is evaluated only when it is needed.
def kinds():
    print("asked")
    return (ValueError, KeyError)
try:
    pass
except kinds():
    pass
try:
    raise KeyError(1)
except kinds() as e:
    print(repr(e))
# expect: asked
# expect: KeyError(1)
