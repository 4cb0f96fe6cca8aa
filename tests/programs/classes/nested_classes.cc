# A class in a class.
class Outer:
    class Inner:
        def hi(self): return "inner"
    def make(self): return self.Inner()
print(Outer().make().hi(), Outer.Inner.__qualname__, Outer.Inner.__name__)
# expect: inner Outer.Inner Inner
