def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ':', e)

import operator

class Hinted:
    def __init__(self, hint): self.hint = hint
    def __iter__(self): return iter([1, 2])
    def __length_hint__(self):
        print('asked', end=' ')
        if isinstance(self.hint, Exception):
            raise self.hint
        return self.hint

for hint in (2, -1, 'x', NotImplemented, TypeError('t'), ValueError('v'), 10**30):
    show(lambda: list(Hinted(hint)))
    show(lambda: tuple(Hinted(hint)))
    show(lambda: [0, *Hinted(hint)])
    show(lambda: operator.length_hint(Hinted(hint), 5))
items = [0]
items.extend(Hinted(1))
items += Hinted(1)
print(items)
show(lambda: set(Hinted(-1)))
show(lambda: ''.join(map(str, Hinted(-1))))
for x in ([1, 2], iter([1, 2, 3]), iter('abc'), iter({1: 2}), iter({1, 2}), iter(range(9)), reversed([1]), map(str, [])):
    print(operator.length_hint(x, -1), end=' ')
print()
show(operator.length_hint, 1, 'a')
i = iter([1, 2, 3])
next(i)
print(i.__length_hint__(), type(i).__name__, list(i), type(i).__name__, i.__length_hint__())
print([type(reversed(x)).__name__ for x in ([], (), '', {}, {}.values(), {}.items(), range(2))])
print(type(iter('a')).__name__, type(iter('\xe9')).__name__)

# expect: asked [1, 2]
# expect: asked (1, 2)
# expect: asked [0, 1, 2]
# expect: asked 2
# expect: asked ValueError: __length_hint__() should return >= 0
# expect: asked ValueError: __length_hint__() should return >= 0
# expect: asked ValueError: __length_hint__() should return >= 0
# expect: asked ValueError: __length_hint__() should return >= 0
# expect: asked TypeError: __length_hint__ must be an integer, not str
# expect: asked TypeError: __length_hint__ must be an integer, not str
# expect: asked TypeError: __length_hint__ must be an integer, not str
# expect: asked TypeError: __length_hint__ must be an integer, not str
# expect: asked [1, 2]
# expect: asked (1, 2)
# expect: asked [0, 1, 2]
# expect: asked 5
# expect: asked [1, 2]
# expect: asked (1, 2)
# expect: asked [0, 1, 2]
# expect: asked 5
# expect: asked ValueError: v
# expect: asked ValueError: v
# expect: asked ValueError: v
# expect: asked ValueError: v
# expect: asked OverflowError: Python int too large to convert to C ssize_t
# expect: asked OverflowError: Python int too large to convert to C ssize_t
# expect: asked OverflowError: Python int too large to convert to C ssize_t
# expect: asked OverflowError: Python int too large to convert to C ssize_t
# expect: asked asked [0, 1, 2, 1, 2]
# expect: {1, 2}
# expect: '12'
# expect: 2 3 3 1 2 9 1 -1 
# expect: TypeError: 'str' object cannot be interpreted as an integer
# expect: 2 list_iterator [2, 3] list_iterator 0
# expect: ['list_reverseiterator', 'reversed', 'reversed', 'dict_reversekeyiterator', 'dict_reversevalueiterator', 'dict_reverseitemiterator', 'range_iterator']
# expect: str_ascii_iterator str_iterator
