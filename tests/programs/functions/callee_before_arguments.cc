# What is called is looked up before the arguments are computed.
class Counter:
    def add(self, *args):
        return 'old', args

def change():
    Counter.add = lambda self, *args: ('new', args)
    return 5

c = Counter()
print(c.add(change()))  # expect: ('old', (5,))
print(c.add(change()))  # expect: ('new', (5,))

def attempt(f):
    try:
        f()
    except Exception as e:
        return f'{type(e).__name__}: {e}'

print(attempt(lambda: c.nothing(print('not printed'))))  # expect: AttributeError: 'Counter' object has no attribute 'nothing'
print(attempt(lambda: nowhere(print('not printed'))))  # expect: NameError: name 'nowhere' is not defined
print(attempt(lambda: [].nothing(1 // 0)))  # expect: AttributeError: 'list' object has no attribute 'nothing'
print(attempt(lambda: 'x'.nothing(nowhere)))  # expect: AttributeError: 'str' object has no attribute 'nothing'
print(attempt(lambda: nowhere(nowhere_else)))  # expect: NameError: name 'nowhere' is not defined

def replace():
    global pick
    pick = lambda *args: 'second'

def pick(*args):
    return 'first'

print(pick(replace()))  # expect: first
print(pick(replace()))  # expect: second

class Chatty:
    def __getattr__(self, name):
        return lambda *args: (name, args)

    @property
    def made(self):
        log.append('property')
        return lambda *args: args

log = []
print(Chatty().made(log.append('argument')), log)  # expect: (None,) ['property', 'argument']
print(Chatty().anything(str(1)))  # expect: ('anything', ('1',))
