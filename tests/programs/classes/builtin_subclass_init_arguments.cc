# What a class's own __init__ takes is not for list.__new__ and its like.
class Named(list):
    def __init__(self, items, name=None, *, unit=''):
        super().__init__(items)
        self.name = name + unit

print(Named([1, 2], 'a', unit='m'), Named([1], name='b').name)  # expect: [1, 2] b

class Tags(set):
    def __init__(self, items, name):
        super().__init__(items)
        self.name = name

print(sorted(Tags([2, 1], 'x')), Tags([], name='y').name)  # expect: [1, 2] y

class Pair(tuple):
    def __init__(self, items, note=None):
        self.note = note

print(Pair((1, 2), note='n'), Pair((1, 2), note='n').note)  # expect: (1, 2) n

class Metres(float):
    def __init__(self, value, note=None):
        self.note = note

print(Metres(1.5, note='long').note)  # expect: long

class Made(list):
    def __new__(cls, items, note=None):
        made = super().__new__(cls)
        made.note = note
        return made

print(Made([3], note='k'), Made([3], note='k').note)  # expect: [3] k
try:
    list(x=1)
except TypeError as e:
    print(e)  # expect: list() takes no keyword arguments
