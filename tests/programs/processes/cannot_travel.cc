# differs: the shim forks, so nothing has to travel
# What cannot travel is named with the path to it.
class Box:
    def __init__(self):
        self.items = [1, lock()]

def take(x):
    pass

for thing in [lock(), {'k': (0, Box())}, (x for x in 'abc')]:
    try:
        process(take, 1, thing)
    except TypeError as error:
        print(error)
# expect: cannot pickle 'lock' object: args[1]
# expect: cannot pickle 'lock' object: args[1]['k'][1].items[1]
# expect: cannot pickle 'generator' object: args[1]
try:
    process(lambda: [0, lock()]).join()
except TypeError as error:
    print(error)    # expect: cannot pickle 'lock' object: result[1]
try:
    process(3)
except TypeError as error:
    print(error)    # expect: 'int' object is not callable

class Odd(Exception):
    pass

def odd():
    error = Odd('words')
    error.lock = lock()
    raise error

try:
    process(odd).join()
except RuntimeError as error:
    print(error)    # expect: Odd: words
