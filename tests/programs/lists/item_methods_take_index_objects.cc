class At:
    def __init__(self, at):
        self.at = at

    def __index__(self):
        return self.at

items = [1, 2, 3]
items.__setitem__(At(0), 5)
print(items)  # expect: [5, 2, 3]
items.__delitem__(At(1))
print(items)  # expect: [5, 3]
items.__setitem__(slice(At(0), At(1)), [8, 9])
print(items)  # expect: [8, 9, 3]
items.__delitem__(slice(At(0), At(2)))
print(items, items.__getitem__(At(0)))  # expect: [3] 3
