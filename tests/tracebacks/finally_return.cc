def f():
    try:
        return g()
    finally:
        print("cleanup")


def g():
    x = [1, 2, 3]
    del x[10]


f()
