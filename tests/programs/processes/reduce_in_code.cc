# differs: the shim forks, so nothing has to travel
# What a function brings along as its variables is not asked; what is given to it is, wherever else it stands.
class Told:
    all = []

    def __init__(self, name):
        self.name = name

    def __getstate__(self):
        print('asked', self.name)
        return {'name': self.name + '!'}

class Refuses:
    def __getstate__(self):
        raise ValueError('not me')

known = Told('known')
Told.all.append(known)
refuses = Refuses()

def look(x):
    return x is known, x in Told.all, x.name, type(refuses).__name__

print(process(look, Told('new')).join())
# expect: asked new
# expect: (False, False, 'new!', 'Refuses')
print(process(look, known).join())
# expect: asked known
# expect: (True, True, 'known!', 'Refuses')
print(process(lambda: known.name).join())   # expect: known
try:
    process(look, [refuses])
except ValueError as error:
    print(error)                            # expect: not me

class Deep:
    def __getstate__(self):
        return {'items': [0, lock()]}

class Args:
    def __reduce__(self):
        return Args, (1, lock())

for thing in [Deep(), Args()]:
    try:
        process(look, thing)
    except TypeError as error:
        print(error)
# expect: cannot pickle 'lock' object: args[0].__getstate__()['items'][1]
# expect: cannot pickle 'lock' object: args[0].__reduce__()[1][1]

class Endless:
    def __getstate__(self):
        return {'next': Endless()}

try:
    process(look, Endless())
except RecursionError as error:
    print(error)                            # expect: maximum recursion depth exceeded

# In a channel those that wait are asked when it is first handed to a process, others when they are sent.
items = channel(4)
def take(items):
    return [item.name for item in (items.recv(), items.recv())]
items.send(Told('early'))
p = process(take, items)                    # expect: asked early
items.send(Told('late'))                    # expect: asked late
print(p.join())                             # expect: ['early!', 'late!']

# A channel that waits in a channel cannot travel, not even in itself.
loop = channel()
loop.send([loop])
try:
    process(len, loop)
except TypeError as error:
    print(error)                            # expect: what holds a port cannot travel in a channel: give it to `process`
