# A name assigned anywhere in the function is local everywhere in it.
x = "global"
def f():
    try:
        print(x)
    except UnboundLocalError as e:
        print(e)
    x = "local"
    print(x)
f()
# expect: cannot access local variable 'x' where it is not associated with a value
# expect: local
def g(flag):
    if flag:
        y = 1
    return y
print(g(True))  # expect: 1
try:
    g(False)
except UnboundLocalError as e:
    print(e)  # expect: cannot access local variable 'y' where it is not associated with a value
def h():
    z = 1
    del z
    return z
try:
    h()
except NameError as e:
    print(type(e).__name__, e)
    # expect: UnboundLocalError cannot access local variable 'z' where it is not associated with a value
