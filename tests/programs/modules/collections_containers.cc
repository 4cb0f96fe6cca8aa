# Containers of collections, with their errors.
# python: 3.13
from collections import *
import collections
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
d = deque([1, 2, 3], maxlen=3)
d.append(4); print(d, d.maxlen, len(d)); d.appendleft(0); print(d); d.rotate(1); print(d); d.extend([7, 8]); d.extendleft([1, 2]); print(d)
d = deque('abc'); d.rotate(-1); print(d, d[0], d[-1], 'a' in d, d.index('c'), d.count('a'), list(reversed(d)), d.copy(), deque([1]) + deque([2]), deque([1]) * 3, deque([1, 2]) < deque([1, 3]), deque([1]) == deque([1]), deque([1]) == [1])
d.insert(1, 'z'); d.remove('b'); del d[0]; d[0] = 'q'; print(d, d.pop(), d.popleft()); d.clear(); print(d, bool(d))
t(lambda: deque().pop()); t(lambda: deque().popleft()); t(lambda: deque([1])[5]); t(lambda: deque([1]).remove(9)); t(lambda: deque([1]).index(9)); t(lambda: deque(maxlen=-1)); t(lambda: deque([1], 1).insert(0, 2)); t(lambda: deque(5)); t(lambda: deque([1,2,3])[0:2]); t(lambda: deque(maxlen='a')); t(lambda: deque([1]) + [2]); t(lambda: deque([1]).__setitem__(4, 1))
x = deque([1, 2]); x += [3]; x *= 2; x.reverse(); print(x, repr(deque(maxlen=2)))
def mut():
    d = deque([1, 2, 3])
    for i in d: d.append(1)
t(mut)
dd = defaultdict(list); dd['a'].append(1); print(dd, dd['z'], len(dd), dd.default_factory, dd.get('q'), 'q' in dd, dict(dd), dd.copy(), defaultdict(int, a=1), defaultdict(None), dd == {'a': [1], 'z': []})
t(lambda: defaultdict(3)); t(lambda: defaultdict()['x']); t(lambda: defaultdict(lambda: 5)['x']); t(lambda: defaultdict(int, {'a': 1}) | {'b': 2})
o = OrderedDict(a=1, b=2, c=3); o.move_to_end('a'); print(o); o.move_to_end('c', last=False); print(o, o.popitem(), o.popitem(last=False), list(o), OrderedDict([(1, 2)]) == OrderedDict([(1, 2)]), OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == dict(b=2, a=1), list(reversed(OrderedDict(a=1, b=2))), OrderedDict())
t(lambda: OrderedDict().popitem()); t(lambda: o.move_to_end('zz')); t(lambda: OrderedDict.fromkeys('ab', 0)); t(lambda: OrderedDict(a=1) | {'b': 2}); t(lambda: OrderedDict(a=1).pop('q')); t(lambda: OrderedDict(a=1).copy()); t(lambda: OrderedDict(a=1).setdefault('b', 3))
c = Counter('abracadabra'); print(c, c.most_common(2), c['z'], c.total(), sorted(c.elements()), c + Counter('aab'), c - Counter('aaaaab'), c & Counter('aab'), c | Counter('zz'), +Counter(a=-1, b=2), -Counter(a=-1), Counter(a=1) == Counter(a=1, b=0), Counter(a=1) <= Counter(a=2), Counter(a=3) > Counter(a=2))
c.update('aaa'); c.subtract(Counter(a=2)); c['q'] += 1; del c['nope']; print(c, Counter({'x': 2}), Counter(a=1, b=2), Counter(), Counter([1, 1, 2]).most_common(), Counter(x=3).copy(), c.most_common(1)); c += Counter('q'); print(c); t(lambda: Counter(1)); t(lambda: Counter('a', 'b')); t(lambda: Counter.fromkeys('a'))
P = namedtuple('P', 'x y'); p = P(1, y=2); print(p, p.x, p[1], p._asdict(), p._replace(x=9), P._make([3, 4]), P._fields, p == (1, 2), isinstance(p, tuple), len(p), *p, P.__doc__, P.x.__doc__, hash(p) == hash((1, 2)), P(1, 2) < P(1, 3), p + (3,), repr(P))
Q = namedtuple('Q', ['a', 'b', 'c'], defaults=[2, 3]); print(Q(1), Q._field_defaults, namedtuple('R', 'def x x 1a', rename=True)._fields)
t(lambda: P(1)); t(lambda: P(1, 2, 3)); t(lambda: P(1, z=2)); t(lambda: p._replace(q=1)); t(lambda: P._make([1])); t(lambda: namedtuple('P', 'x x')); t(lambda: namedtuple('P', '_x')); t(lambda: namedtuple('P', 'def')); t(lambda: namedtuple('1P', 'x')); t(lambda: setattr(p, 'x', 1)); t(lambda: p.zz); t(lambda: P()); t(lambda: namedtuple('P', 'x', defaults=[1, 2])); t(lambda: p[5])
class Pt(namedtuple('Pt', 'x y')):
    __slots__ = ()
    @property
    def r(self): return (self.x ** 2 + self.y ** 2) ** .5
    def __str__(self): return 'pt'
print(Pt(3, 4).r, Pt(1, 2), repr(Pt(1, 2)), Pt(1, 2)._replace(x=5))
m = ChainMap({'a': 1}, {'a': 2, 'b': 3}); print(m, m['a'], m['b'], dict(m), len(m), list(m), m.maps, m.new_child({'z': 1}), m.parents, m.get('q', 5), 'b' in m, sorted(m.items())); m['n'] = 1; print(m.maps[0]); t(lambda: m['zz']); t(lambda: m.pop('b')); t(lambda: m.__delitem__('b')); print(m.pop('n'), m | {'k': 1}, m == {'a': 1, 'b': 3}, bool(ChainMap()), sorted(m.keys()), sorted(m.values()))
class MyD(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k, v * 2)
u = MyD(a=1); u['b'] = 2; u.update(c=3); print(u, u.data, u['a'], len(u), 'a' in u, u.get('z'), dict(u), u.copy(), u.pop('a'), list(u.items()), u == {'b': 4, 'c': 6}); t(lambda: u['nope'])
class MyL(UserList): pass
l = MyL([3, 1, 2]); l.append(5); l.sort(); print(l, l.data, l[0], l[1:], l + [1], len(l), 5 in l, l == [1, 2, 3, 5], type(l[1:]).__name__, l.index(3), l * 2, l.pop(), sorted(l), l.count(1)); l.extend([1]); l += [2]; l.reverse(); del l[0]; print(l)
s = UserString('abc'); print(s, s.upper(), s + 'd', s[1], len(s), s == 'abc', type(s.upper()).__name__, s.data, 'b' in s, s.replace('a', 'z'), repr(s), s * 2, hash(s) == hash('abc'), s.split('b'), s.startswith('a'))
print(isinstance(dd, dict), isinstance(c, dict), isinstance(o, dict), collections.deque, Counter, type(dd))
# expect-output:
# | deque([2, 3, 4], maxlen=3) 3 3
# | deque([0, 2, 3], maxlen=3)
# | deque([3, 0, 2], maxlen=3)
# | deque([2, 1, 2], maxlen=3)
# | deque(['b', 'c', 'a']) b a True 1 1 ['a', 'c', 'b'] deque(['b', 'c', 'a']) deque([1, 2]) deque([1, 1, 1]) True True False
# | deque([]) a q
# | deque([]) False
# | IndexError pop from an empty deque
# | IndexError pop from an empty deque
# | IndexError deque index out of range
# | ValueError 9 is not in deque
# | ValueError 9 is not in deque
# | ValueError maxlen must be non-negative
# | IndexError deque already at its maximum size
# | TypeError 'int' object is not iterable
# | TypeError sequence index must be integer, not 'slice'
# | TypeError an integer is required
# | TypeError can only concatenate deque (not "list") to deque
# | IndexError deque index out of range
# | deque([3, 2, 1, 3, 2, 1]) deque([], maxlen=2)
# | RuntimeError deque mutated during iteration
# | defaultdict(<class 'list'>, {'a': [1], 'z': []}) [] 2 <class 'list'> None False {'a': [1], 'z': []} defaultdict(<class 'list'>, {'a': [1], 'z': []}) defaultdict(<class 'int'>, {'a': 1}) defaultdict(None, {}) True
# | TypeError first argument must be callable or None
# | KeyError 'x'
# | 5
# | defaultdict(<class 'int'>, {'a': 1, 'b': 2})
# | OrderedDict({'b': 2, 'c': 3, 'a': 1})
# | OrderedDict({'b': 2}) ('a', 1) ('c', 3) ['b'] True False True ['b', 'a'] OrderedDict()
# | KeyError 'dictionary is empty'
# | KeyError 'zz'
# | OrderedDict({'a': 0, 'b': 0})
# | OrderedDict({'a': 1, 'b': 2})
# | KeyError 'q'
# | OrderedDict({'a': 1})
# | 3
# | Counter({'a': 5, 'b': 2, 'r': 2, 'c': 1, 'd': 1}) [('a', 5), ('b', 2)] 0 11 ['a', 'a', 'a', 'a', 'a', 'b', 'b', 'c', 'd', 'r', 'r'] Counter({'a': 7, 'b': 3, 'r': 2, 'c': 1, 'd': 1}) Counter({'r': 2, 'b': 1, 'c': 1, 'd': 1}) Counter({'a': 2, 'b': 1}) Counter({'a': 5, 'b': 2, 'r': 2, 'z': 2, 'c': 1, 'd': 1}) Counter({'b': 2}) Counter({'a': 1}) True True True
# | Counter({'a': 6, 'b': 2, 'r': 2, 'c': 1, 'd': 1, 'q': 1}) Counter({'x': 2}) Counter({'b': 2, 'a': 1}) Counter() [(1, 2), (2, 1)] Counter({'x': 3}) [('a', 6)]
# | Counter({'a': 6, 'b': 2, 'r': 2, 'q': 2, 'c': 1, 'd': 1})
# | TypeError 'int' object is not iterable
# | TypeError Counter.__init__() takes from 1 to 2 positional arguments but 3 were given
# | NotImplementedError Counter.fromkeys() is undefined.  Use Counter(iterable) instead.
# | P(x=1, y=2) 1 2 {'x': 1, 'y': 2} P(x=9, y=2) P(x=3, y=4) ('x', 'y') True True 2 1 2 P(x, y) Alias for field number 0 True True (1, 2, 3) <class '__main__.P'>
# | Q(a=1, b=2, c=3) {'b': 2, 'c': 3} ('_0', 'x', '_2', '_3')
# | TypeError P.__new__() missing 1 required positional argument: 'y'
# | TypeError P.__new__() takes 3 positional arguments but 4 were given
# | TypeError P.__new__() got an unexpected keyword argument 'z'
# | TypeError Got unexpected field names: ['q']
# | TypeError Expected 2 arguments, got 1
# | ValueError Encountered duplicate field name: 'x'
# | ValueError Field names cannot start with an underscore: '_x'
# | ValueError Type names and field names cannot be a keyword: 'def'
# | ValueError Type names and field names must be valid identifiers: '1P'
# | AttributeError can't set attribute
# | AttributeError 'P' object has no attribute 'zz'
# | TypeError P.__new__() missing 2 required positional arguments: 'x' and 'y'
# | TypeError Got more default values than field names
# | IndexError tuple index out of range
# | 5.0 pt Pt(x=1, y=2) pt
# | ChainMap({'a': 1}, {'a': 2, 'b': 3}) 1 3 {'a': 1, 'b': 3} 2 ['a', 'b'] [{'a': 1}, {'a': 2, 'b': 3}] ChainMap({'z': 1}, {'a': 1}, {'a': 2, 'b': 3}) ChainMap({'a': 2, 'b': 3}) 5 True [('a', 1), ('b', 3)]
# | {'a': 1, 'n': 1}
# | KeyError 'zz'
# | KeyError "Key not found in the first mapping: 'b'"
# | KeyError "Key not found in the first mapping: 'b'"
# | 1 ChainMap({'a': 1, 'k': 1}, {'a': 2, 'b': 3}) True False ['a', 'b'] [1, 3]
# | {'b': 4, 'c': 6} {'b': 4, 'c': 6} 2 3 True None {'a': 2, 'b': 4, 'c': 6} {'a': 4, 'b': 8, 'c': 12} 2 [('b', 4), ('c', 6)] True
# | KeyError 'nope'
# | [1, 2, 3] [1, 2, 3] 1 [2, 3, 5] [1, 2, 3, 5, 1] 4 True True MyL 2 [1, 2, 3, 5, 1, 2, 3, 5] 5 [1, 2, 3] 1
# | [1, 3, 2, 1]
# | abc ABC abcd b 3 True UserString abc True zbc 'abc' abcabc True ['a', 'c'] True
# | True True True <class 'collections.deque'> <class 'collections.Counter'> <class 'collections.defaultdict'>
