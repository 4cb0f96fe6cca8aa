# What a function says of itself, and what can be set.
def f(a, b=2, /, c=3, *args, d, e=5, **kw):
    "What it does."
    x = 1
    return a, b, c, d, e

print(f.__defaults__, f.__kwdefaults__, f.__closure__, f.__name__, f.__doc__)  # expect: (2, 3) {'e': 5} None f What it does.
code = f.__code__
print(code.co_name, code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount)  # expect: f 3 2 2
print(code.co_varnames, code.co_nlocals, code.co_firstlineno, code.co_flags & 12)  # expect: ('a', 'b', 'c', 'd', 'e', 'args', 'kw', 'x') 8 2 12
f.note = 'mine'
print(f.__dict__)  # expect: {'note': 'mine'}
f.__dict__['other'] = 1
print(f.other, f.__code__ is code)  # expect: 1 True
f.__defaults__ = (10, 20)
f.__kwdefaults__ = {'d': 30, 'e': 40}
print(f(1))  # expect: (1, 10, 20, 30, 40)
try:
    f.__defaults__ = 5
except TypeError as e:
    print(e)  # expect: __defaults__ must be set to a tuple object

def counter():
    count = 0
    def step():
        nonlocal count
        count += 1
        return count
    return step

step = counter()
step()
print(step.__closure__[0].cell_contents, step.__code__.co_freevars, counter.__code__.co_cellvars)  # expect: 1 ('count',) ('count',)
step.__closure__[0].cell_contents = 10
print(step())  # expect: 11

def one():
    return 1

def two():
    return 2

one.__code__ = two.__code__
print(one(), one.__name__)  # expect: 2 one
