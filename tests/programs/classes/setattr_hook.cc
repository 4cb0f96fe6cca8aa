# __setattr__ and __delattr__ see every assignment.
class Strict:
    def __init__(self):
        self.x = 1
    def __setattr__(self, name, value):
        print("set", name, value)
        object.__setattr__(self, name, value)
    def __delattr__(self, name):
        print("del", name)
        super().__delattr__(name)
s = Strict()  # expect: set x 1
s.y = 2  # expect: set y 2
s.x += 10  # expect: set x 11
del s.y  # expect: del y
print(s.x, vars(s))  # expect: 11 {'x': 11}
