# The same name twice in one call.
def f(**kw): pass
f(a=1, a=2)  # expect error: E0111
