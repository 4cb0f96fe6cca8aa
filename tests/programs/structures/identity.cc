# id and is.
a = []
b = []
print(id(a) == id(a), id(a) == id(b), a is b, id(a) != id(b))  # expect: True False False True
c = a
print(id(c) == id(a))  # expect: True
x = "text"
y = x
print(x is y, id(None) == id(None), id(True) != id(False))  # expect: True True True
