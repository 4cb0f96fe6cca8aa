# What a generator says of itself.
rest = [2, 3]

def numbers():
    yield 1
    yield from rest

g = numbers()
print(g.gi_running, g.gi_suspended, g.gi_frame is None, g.gi_yieldfrom, g.gi_code.co_name)  # expect: False False False None numbers
next(g)
print(g.gi_suspended, g.gi_frame.f_lineno, g.gi_yieldfrom)  # expect: True 5 None
next(g)
print(type(g.gi_yieldfrom).__name__)  # expect: list_iterator
print(list(g), g.gi_frame, g.gi_suspended, g.gi_yieldfrom)  # expect: [3] None False None

def watch():
    yield me.gi_running

me = watch()
print(next(me))  # expect: True
me.__name__ = 'renamed'
print(me.__name__, me.__qualname__)  # expect: renamed watch
