def f():
    if True: raise KeyError
f()
