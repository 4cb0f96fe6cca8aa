# A class body is code.
class C:
    print("in the body")  # expect: in the body
    for i in range(3):
        pass
    if i == 2:
        def chosen(self): return "two"
    else:
        def chosen(self): return "other"
    x, *y = 1, 2, 3
    total = sum([1, 2])
print(C.i, C().chosen(), C.x, C.y, C.total, C.__name__, C.__qualname__, C.__module__)
# expect: 2 two 1 [2, 3] 3 C C __main__
