# A class body reads the function's variables.
def make(tag):
    class Tagged:
        label = tag * 2
        def show(self):
            return tag, self.label
    return Tagged
A, B = make("a"), make("b")
print(A().show(), B().show(), A is B)  # expect: ('a', 'aa') ('b', 'bb') False
