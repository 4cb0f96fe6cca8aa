# Instances that say themselves what makes them again are asked, in the order in which pickle asks.
import multiprocessing as mp


class Counter:
    """Leaves its lock at home."""

    def __init__(self, name):
        self.name = name
        self.lock = mp.Lock()

    def __getstate__(self):
        print('asked', self.name)
        state = self.__dict__.copy()
        del state['lock']
        return state

    def __setstate__(self, state):
        print('told', state['name'])
        self.__dict__.update(state)
        self.lock = 'a new lock'


class Quiet:
    def __init__(self):
        self.lock = mp.Lock()

    def __getstate__(self):
        return {'left': len(self.__dict__)}


class Point:
    def __init__(self, x, y):
        print('made', x, y)
        self.x, self.y = x, y

    def __reduce__(self):
        return Point, (self.x, self.y)

    def __repr__(self):
        return f'Point({self.x}, {self.y})'


class Word(str):
    def __new__(cls, text, mark):
        self = str.__new__(cls, text)
        self.mark = mark
        return self

    def __getnewargs__(self):
        return str(self), self.mark


class Named:
    def __new__(cls, *, name):
        self = object.__new__(cls)
        self.name = name
        return self

    def __getnewargs_ex__(self):
        return (), {'name': self.name}


class Bag(list):
    def __reduce__(self):
        return Bag, (), {'made': 'again'}, iter(self)

    def extend(self, items):
        print('extend', items)
        list.extend(self, items)


class Table(dict):
    def __reduce_ex__(self, protocol):
        return Table, (), None, None, iter(self.items()), None

    def __setitem__(self, key, value):
        print('set', key, value)
        dict.__setitem__(self, key, value)


class Slotted:
    __slots__ = ('a', 'b')

    def __getstate__(self):
        return None, {'a': self.a, 'b': self.b * 2}


def apart(x, state):
    print('set apart', state)
    x.state = state


class Apart:
    def __reduce__(self):
        return Apart, (), 'words', None, None, apart


class Once:
    def __reduce__(self):
        return 'ONCE'


ONCE = Once()


class Tree:
    def __init__(self, name, *below):
        self.name = name
        self.below = list(below)
        self.above = None
        for tree in below:
            tree.above = self

    def __getstate__(self):
        print('asked', self.name)
        return (self.name, self.below, self.above)

    def __setstate__(self, state):
        self.name, self.below, self.above = state
        print('told', self.name, len(self.below))


class Failure(Exception):
    def __init__(self, code, why):
        super().__init__(f'{code}: {why}')
        self.code, self.why = code, why

    def __reduce__(self):
        return Failure, (self.code, self.why)


class Wrong:
    def __init__(self, words):
        self.words = words

    def __reduce__(self):
        if isinstance(self.words, Exception):
            raise self.words
        return self.words


def there(x):
    a, b = mp.Pipe()
    a.send(x)
    return b.recv()


def tried(x):
    try:
        return there(x)
    except Exception as error:
        print(type(error).__name__, error)


def work(x):
    return type(x).__name__, getattr(x, 'lock', None), x


def fail(code):
    raise Failure(code, 'no reason')


def main():
    counter = there(Counter('one'))
    # expect: asked one
    # expect: told one
    print(counter.name, counter.lock)           # expect: one a new lock
    p = Point(1, 2)                             # expect: made 1 2
    made = there([p, {'p': p}, (p, Point(p, 3))])
    # expect: made Point(1, 2) 3
    # expect: made 1 2
    # expect: made Point(1, 2) 3
    print(made)     # expect: [Point(1, 2), {'p': Point(1, 2)}, (Point(1, 2), Point(Point(1, 2), 3))]
    print(made[0] is made[1]['p'] is made[2][0] is made[2][1].x)    # expect: True
    word = there(Word('text', '!'))
    print(word, word.mark, type(word).__name__)     # expect: text ! Word
    print(there(Named(name='n')).name)          # expect: n
    bag = there(Bag([1, 2, 3]))                 # expect: extend [1, 2, 3]
    print(bag, bag.made)                        # expect: [1, 2, 3] again
    table = Table(a=1, b=[2])
    table = there(table)
    # expect: set a 1
    # expect: set b [2]
    print(table, type(table).__name__)          # expect: {'a': 1, 'b': [2]} Table
    slotted = Slotted()
    slotted.a, slotted.b = 1, 2
    slotted = there(slotted)
    print(slotted.a, slotted.b)                 # expect: 1 4
    print(there(Apart()).state)
    # expect: set apart words
    # expect: words
    print(there([ONCE, ONCE]) == [ONCE, ONCE])  # expect: True

    # A cycle through states: those who hold are asked first, and told last.
    tree = there(Tree('root', Tree('left', Tree('leaf')), Tree('right')))
    # expect: asked root
    # expect: asked left
    # expect: asked leaf
    # expect: asked right
    # expect: told leaf 0
    # expect: told left 1
    # expect: told right 0
    # expect: told root 2
    print(tree.below[0].below[0].above.above is tree)   # expect: True
    chain = None
    for n in range(50):
        chain = Wrong((list, ((n, chain),)))
    chain, depth = there(chain), 0
    while chain:
        chain, depth = chain[1], depth + 1
    print(depth)                                # expect: 50

    for words in [
        3,                      # expect: PicklingError __reduce__ must return a string or tuple
        (1,),                   # expect: PicklingError tuple returned by __reduce__ must contain 2 through 6 elements
        (3, ()),                # expect: PicklingError first item of the tuple returned by __reduce__ must be callable
        (int, 3),               # expect: PicklingError second item of the tuple returned by __reduce__ must be a tuple
        (list, (), None, [1]),  # expect: PicklingError fourth element of the tuple returned by __reduce__ must be an iterator, not list
        (dict, (), 1, None, 2),     # expect: PicklingError fifth element of the tuple returned by __reduce__ must be an iterator, not int
        (list, (), 1, None, None, 3),   # expect: PicklingError sixth element of the tuple returned by __reduce__ must be a function, not int
        (Named, (), 3),         # expect: TypeError Named.__new__() missing 1 required keyword-only argument: 'name'
        (Tree, ('t',), 3),      # expect: TypeError cannot unpack non-iterable int object
        (list, (), 3),          # expect: UnpicklingError state is not a dictionary
        (int, ('x',)),          # expect: ValueError invalid literal for int() with base 10: 'x'
        ValueError('not now'),  # expect: ValueError not now
    ]:
        tried(Wrong(words))

    with mp.Pool(1) as pool:
        kind, _, back = pool.apply(work, (ONCE,))
        print(kind, back is ONCE)                   # expect: Once True
        kind, lock, back = pool.map(work, [Quiet()])[0]
        print(kind, lock, back.left)                # expect: Quiet None 1
        try:
            pool.apply(fail, (7,))
        except Failure as error:
            print(error, error.code, error.why)     # expect: 7: no reason 7 no reason
    queue = mp.SimpleQueue()
    queue.put((p, p))
    one, other = queue.get()                    # expect: made 1 2
    print(one is other)                         # expect: True


if __name__ == '__main__':
    main()
