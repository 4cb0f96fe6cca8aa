# A dict that keeps its size but not its keys is found out where an iteration would go on for ever.
def attempt(view):
    try:
        for _ in view:
            key = next(iter(d))
            del d[key]
            d[key + 1] = 0
    except RuntimeError as e:
        print(e)

d = {0: 0}
attempt(d)  # expect: dictionary keys changed during iteration
attempt(d.values())  # expect: dictionary keys changed during iteration
d = {0: 0, 5: 5}
attempt(d.items())  # expect: dictionary keys changed during iteration
for key in d:
    d[key] = 'changed'
print(sorted(d.values()))  # expect: ['changed', 'changed']
