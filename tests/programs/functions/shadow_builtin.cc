# A global or a local may have the name of a built-in.
def f():
    len = 5
    return len
print(f(), len("abc"))  # expect: 5 3
len = lambda x: "mine"
print(len("abc"))  # expect: mine
del len
print(len("abc"))  # expect: 3
def g(list):
    return list + 1
print(g(1))  # expect: 2
