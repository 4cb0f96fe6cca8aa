# A process has its own world: what changes there does not change here.
counter = 1
seen = {'a': 1}

def change():
    global counter
    counter += 10
    seen['b'] = 2
    return counter, seen

print(process(change).join())    # expect: (11, {'a': 1, 'b': 2})
print(counter, seen)    # expect: 1 {'a': 1}
counter = 5
print(process(change).join())    # expect: (15, {'a': 1, 'b': 2})
