items = [2, 1]

def key(x):
    items.append(3)
    items.pop()
    return x

try:
    items.sort(key=key)
except ValueError as e:
    print(e)  # expect: list modified during sort
print(items)  # expect: [1, 2]
