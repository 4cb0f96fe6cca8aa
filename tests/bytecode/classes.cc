# A class body is a function of its namespace; a method that needs `__class__` gets its cell.
@decorate
class C(B, flag=1):
    "doc"
    x = 1
    y = [x for i in range(3)]
    def f(self):
        return super().f() + self.__x
    @staticmethod
    def g(): return __class__
def f(n):
    class D:
        n = n
        m = k
    k = 1
