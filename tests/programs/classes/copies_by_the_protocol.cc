# copy and deepcopy honour __reduce_ex__, __reduce__, __getstate__, __setstate__, __getnewargs__ and slots.
# python: 3.13
import copy
from collections import Counter, OrderedDict, defaultdict, deque


class Plain:
    def __init__(self):
        self.a = [1]


p = Plain()
q = copy.copy(p)
r = copy.deepcopy(p)
print(q.a is p.a, r.a is p.a, r.a)  # expect: True False [1]
print(p.__getstate__(), object().__getstate__())  # expect: {'a': [1]} None
print(p.__reduce_ex__(2)[1:])  # expect: ((<class '__main__.Plain'>,), {'a': [1]}, None, None)


class State:
    def __init__(self):
        self.a, self.b = [1], 2

    def __getstate__(self):
        return {'a': self.a}

    def __setstate__(self, state):
        self.got = state


print(vars(copy.copy(State())), vars(copy.deepcopy(State())))
# expect: {'got': {'a': [1]}} {'got': {'a': [1]}}


class Pair(tuple):
    def __new__(cls, a, b):
        return tuple.__new__(cls, (a, b))

    def __getnewargs__(self):
        return tuple(self)


pair = Pair(1, [2])
other = copy.deepcopy(pair)
print(copy.copy(pair), other, type(other).__name__, other[1] is pair[1])  # expect: (1, [2]) (1, [2]) Pair False


class Reduced:
    def __init__(self, v):
        self.v = v

    def __reduce__(self):
        return Reduced, (self.v,), {'z': 3}


print(vars(copy.copy(Reduced(1))), vars(copy.deepcopy(Reduced([1]))))  # expect: {'v': 1, 'z': 3} {'v': [1], 'z': 3}


class ReducedEx:
    def __init__(self, v):
        self.v = v

    def __reduce_ex__(self, protocol):
        return ReducedEx, (self.v + protocol,)


print(copy.copy(ReducedEx(1)).v)  # expect: 5


class Slots:
    __slots__ = ('q', '__private')

    def __init__(self):
        self.q = [1]
        self.__private = 2

    def get(self):
        return self.__private


s = Slots()
t = copy.deepcopy(s)
print(t.q, t.q is s.q, t.get(), s.__getstate__())  # expect: [1] False 2 (None, {'q': [1], '_Slots__private': 2})
try:
    s.__reduce__()
except TypeError as e:
    print(e)  # expect: a class that defines __slots__ without defining __getstate__ cannot be pickled


class Items(list):
    pass


items = Items([1, [2]])
items.name = 'n'
again = copy.deepcopy(items)
print(again, again.name, type(again).__name__, again[1] is items[1])  # expect: [1, [2]] n Items False


class Memo:
    def __init__(self):
        self.me = self

    def __deepcopy__(self, memo):
        made = Memo()
        memo[id(self)] = made
        made.seen = len(memo) > 0
        return made


m = copy.deepcopy([Memo()] * 2)
print(m[0] is m[1], m[0].seen)  # expect: True True
loop = []
loop.append((loop,))
twin = copy.deepcopy(loop)
print(twin is not loop, twin[0][0] is twin)  # expect: True True
d = deque([[1], 2], maxlen=3)
e = copy.deepcopy(d)
print(e, e[0] is d[0])  # expect: deque([[1], 2], maxlen=3) False
print(copy.deepcopy(defaultdict(list, a=[1])), copy.deepcopy(Counter('aab')))
# expect: defaultdict(<class 'list'>, {'a': [1]}) Counter({'a': 2, 'b': 1})
print(copy.deepcopy(OrderedDict(a=[1])), copy.copy(ValueError('x', 1)))
# expect: OrderedDict({'a': [1]}) ('x', 1)
print(copy.deepcopy({1, 2}), copy.deepcopy(frozenset([3])), copy.copy(bytearray(b'ab')))
# expect: {1, 2} frozenset({3}) bytearray(b'ab')
try:
    copy.copy(x for x in 'ab')
except TypeError as e:
    print(e)  # expect: cannot pickle 'generator' object
print([name in dir(p) for name in ('__reduce__', '__reduce_ex__', '__getstate__')])  # expect: [True, True, True]
