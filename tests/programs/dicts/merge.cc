# | and |= and ** displays.
a, b = {"x": 1, "y": 2}, {"y": 20, "z": 30}
print(a | b, b | a)  # expect: {'x': 1, 'y': 20, 'z': 30} {'y': 2, 'z': 30, 'x': 1}
a |= b
print(a)  # expect: {'x': 1, 'y': 20, 'z': 30}
print({**b, "y": 0, **{"w": 1}})  # expect: {'y': 0, 'z': 30, 'w': 1}
a |= [("q", 5)]
print(a)  # expect: {'x': 1, 'y': 20, 'z': 30, 'q': 5}
try:
    a | [("q", 5)]
except TypeError as e:
    print(e)  # expect: unsupported operand type(s) for |: 'dict' and 'list'
