# A built-in function in a class is no method; a method of a built-in type is.
class C:
    size = len
    far = abs
    upper = str.upper
class S(str):
    loud = str.upper
print(C.size("abc"), C().size([1, 2]), C().far(-3))  # expect: 3 2 3
print(S("a").loud(), C.upper("b"))  # expect: A B
