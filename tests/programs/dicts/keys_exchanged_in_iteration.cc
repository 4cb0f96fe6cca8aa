# A dict that keeps its size but not its keys is found out where an iteration would go on for ever.
d = {number: number for number in range(6)}
steps = 0
try:
    for key in d:
        del d[key]
        d[key + 10] = 0
        steps += 1
except RuntimeError as e:
    print(e, steps)  # expect: dictionary keys changed during iteration 6
for key in d:
    d[key] = 'changed'
print(set(d.values()))  # expect: {'changed'}
