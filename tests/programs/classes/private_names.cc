# Two leading underscores are mangled with the class.
class A:
    __x = 1
    def __init__(self): self.__y = 2
    def get(self): return self.__x, self.__y
class B(A):
    __x = 10
    def __init__(self):
        super().__init__()
        self.__y = 20
    def own(self): return self.__x, self.__y
b = B()
print(b.get(), b.own(), sorted(vars(b)), b._A__y)  # expect: (1, 2) (10, 20) ['_A__y', '_B__y'] 2
try:
    b.__y
except AttributeError as e:
    print(e)  # expect: 'B' object has no attribute '__y'
