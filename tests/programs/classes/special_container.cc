# __len__, __getitem__, __setitem__, __delitem__, __contains__.
class Grid:
    def __init__(self): self.cells = {}
    def __len__(self): return len(self.cells)
    def __getitem__(self, key): return self.cells[key]
    def __setitem__(self, key, value): self.cells[key] = value
    def __delitem__(self, key): del self.cells[key]
    def __contains__(self, key): return key in self.cells
g = Grid()
g[1, 2] = "x"
g["k"] = "y"
g["k"] += "z"
print(len(g), g[1, 2], g["k"], (1, 2) in g, 5 in g, bool(g))  # expect: 2 x yz True False True
del g["k"]
print(len(g))  # expect: 1
try:
    g["k"]
except KeyError as e:
    print("KeyError", e)  # expect: KeyError 'k'
