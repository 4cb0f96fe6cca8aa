# `globals()` shows the module's variables as they are, and writing to it writes to them.
x = 1
g = globals()
print(g['x'], 'x' in g, 'nothing' in g, g.get('nothing', 'default'))  # expect: 1 True False default
x = 2
print(g['x'])  # expect: 2
g['y'] = 3
print(y)  # expect: 3
g.update(a=4, b=5)
print(a + b)  # expect: 9
del g['y']
try:
    y
except NameError as e:
    print(e)  # expect: name 'y' is not defined
for name in ('first', 'second'):
    globals()[name + '_made'] = name.upper()
print(first_made, second_made)  # expect: FIRST SECOND
print(isinstance(g, dict), type(g), g is globals(), vars() is g, locals() is g)  # expect: True <class 'dict'> True True True
try:
    g['nothing']
except KeyError as e:
    print('KeyError', e)  # expect: KeyError 'nothing'
print(g.setdefault('z', 9), z, g.pop('z'), 'z' in g)  # expect: 9 9 9 False

def function():
    globals()['inner'] = 'set in a function'
    return inner

print(function(), function.__globals__ is g)  # expect: set in a function True
print([name for name in g if name in ('x', 'a', 'b', 'inner')])  # expect: ['x', 'a', 'b', 'inner']
print({**g}['x'], dict(g)['x'], [v for k, v in g.items() if k == 'x'])  # expect: 2 2 [2]
