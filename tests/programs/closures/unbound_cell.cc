# A cell that is empty yet.
def f():
    def g():
        return x
    try:
        g()
    except NameError as e:
        print(type(e).__name__, e)
    x = 5
    print(g())
    del x
    try:
        g()
    except NameError as e:
        print(type(e).__name__, e)
f()
# expect: NameError cannot access free variable 'x' where it is not associated with a value in enclosing scope
# expect: 5
# expect: NameError cannot access free variable 'x' where it is not associated with a value in enclosing scope
