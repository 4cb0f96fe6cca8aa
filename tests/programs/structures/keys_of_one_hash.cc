# Keys that hash alike and are told apart by the script: each is compared once, then it is a new key.
class Key:
    def __init__(self, name, kind):
        self.name = name
        self.kind = kind

    def __hash__(self):
        return hash(self.name)

    def __eq__(self, other):
        return self.name == other.name and self.kind == other.kind

d = {}
for name in (1, 2, 9, 17, (1,), -1, 2**40):
    for kind in (int, float, bool, str):
        d[Key(name, kind)] = (name, kind.__name__)
print(len(d)) # expect: 28
print(d[Key(9, bool)], d.get(Key(9, list)), Key((1,), str) in d) # expect: (9, 'bool') None True
for name in (2, 9):
    for kind in (bool, int):
        del d[Key(name, kind)]
print(len(d), Key(9, int) in d, Key(9, str) in d) # expect: 24 False True
