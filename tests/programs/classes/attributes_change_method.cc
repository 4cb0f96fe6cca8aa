# A method can be replaced on the class while instances live.
class C:
    def f(self): return "old"
c = C()
def call(): return c.f()
print(call(), call())  # expect: old old
C.f = lambda self: "new"
print(call())  # expect: new
c.f = lambda: "own"
print(call())  # expect: own
del c.f
print(call())  # expect: new
C.g = property(lambda self: "late property")
print(c.g)  # expect: late property
