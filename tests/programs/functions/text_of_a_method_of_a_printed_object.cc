# A bound method shows its object as the object's __repr__ says.
class A:
    def __repr__(self):
        return "this A"

    def m(self):
        pass

    def in_a_list(self):
        return [self.m]


print(A().m, str(A().m), A().in_a_list(), f"{A().m!r}")
# expect: <bound method A.m of this A> <bound method A.m of this A> [<bound method A.m of this A>] <bound method A.m of this A>
