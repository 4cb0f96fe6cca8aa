# iter(callable, sentinel).
data = [1, 2, 3, 0, 4]
print(list(iter(lambda: data.pop(0), 0)), data)  # expect: [1, 2, 3] [4]
