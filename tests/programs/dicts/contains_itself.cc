# A dict that holds itself prints.
d = {"k": 1}
d["self"] = d
print(d)  # expect: {'k': 1, 'self': {...}}
print(d["self"]["self"]["k"])  # expect: 1
