# Any expression may decorate.
table = {"twice": lambda f: lambda x: f(f(x))}
@table["twice"]
def inc(x):
    return x + 1
print(inc(5))  # expect: 7
@(lambda f: "replaced")
def g():
    pass
print(g)  # expect: replaced
