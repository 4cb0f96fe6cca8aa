# `locals()` is a dict of what the variables are now; writing to it changes none of them.
# python: 3.13
def function(a, b=2, *rest, c=3, **keywords):
    d = a + b
    before = locals()
    before['d'] = 'changed'
    e = 4
    return before, d, sorted(locals()), sorted(dir()) == sorted(vars())

print(function(1))  # expect: ({'a': 1, 'b': 2, 'c': 3, 'rest': (), 'keywords': {}, 'd': 'changed'}, 3, ['a', 'b', 'before', 'c', 'd', 'e', 'keywords', 'rest'], True)
print(function(1, 5, 6, x=7)[0])  # expect: {'a': 1, 'b': 5, 'c': 3, 'rest': (6,), 'keywords': {'x': 7}, 'd': 'changed'}

def outer():
    n = 1
    def inner():
        m = n
        return locals()
    return inner()

print(outer())  # expect: {'m': 1, 'n': 1}

def with_gaps(flag):
    if flag:
        there = 1
    gone = 2
    del gone
    return locals()

print(with_gaps(True), with_gaps(False))  # expect: {'flag': True, 'there': 1} {'flag': False}

def generator():
    step = 1
    yield locals()
    step = 2
    yield locals()

print(list(generator()))  # expect: [{'step': 1}, {'step': 2}]

class Body:
    first = 1
    locals()['second'] = first + 1

print(Body.second)  # expect: 2

def greeting(name, times):
    return '{name} x {times}'.format(**locals())

print(greeting('ada', 3))  # expect: ada x 3
