# Abstract base classes of containers.
# python: 3.13
from collections.abc import *
import collections.abc, collections
vals = [[], (), '', b'', {}, set(), frozenset(), range(3), iter([]), (x for x in ()), 3, None, len, lambda: 0, {}.keys(), {}.values(), {}.items(), collections.deque(), int, object(), collections.OrderedDict(), collections.Counter(), enumerate([]), zip(), 3.5, slice(1)]
for name in 'Hashable Sized Container Iterable Iterator Reversible Callable Collection Generator Sequence MutableSequence Set MutableSet Mapping MutableMapping KeysView ValuesView ItemsView MappingView'.split():
    A = getattr(collections.abc, name)
    print(name, ''.join('01'[isinstance(v, A)] for v in vals))
class L(Sequence):
    def __init__(self, *a): self.a = a
    def __getitem__(self, i): return self.a[i]
    def __len__(self): return len(self.a)
l = L(1, 2, 3, 2)
print(list(l), 2 in l, l.index(2), l.count(2), list(reversed(l)), isinstance(l, Sequence), isinstance(l, Iterable), isinstance(l, Reversible))
class D(MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
d = D(); d['a'] = 1; d.update(b=2, c=3); d.update({'z': 9})
print(dict(d), d.get('q', 5), d.pop('a'), list(d.keys()), list(d.items()), list(d.values()), 'b' in d, d == {'b': 2, 'c': 3, 'z': 9}, d.setdefault('n', 4), len(d), d.popitem(), d.keys() & {'c'})
try: d.pop('nope')
except KeyError as e: print('KeyError', e)
class S(Set):
    def __init__(self, it=()): self.s = list(dict.fromkeys(it))
    def __contains__(self, x): return x in self.s
    def __iter__(self): return iter(self.s)
    def __len__(self): return len(self.s)
    def __repr__(self): return f'S({self.s})'
print(S([1,2,3]) & S([2,3]), S([1]) | S([2]), S([1,2]) - S([2]), S([1,2]) ^ S([2,3]), S([1]) <= S([1,2]), S([1]) == S([1]), S([1]).isdisjoint([2]), S([1]) < {1, 2})
class ML(MutableSequence):
    def __init__(self): self.l = []
    def __getitem__(self, i): return self.l[i]
    def __setitem__(self, i, v): self.l[i] = v
    def __delitem__(self, i): del self.l[i]
    def __len__(self): return len(self.l)
    def insert(self, i, v): self.l.insert(i, v)
m = ML(); m.append(1); m.extend([2, 3]); m += [4]; m.reverse(); print(m.l, m.pop(), m.remove(3), m.l); m.clear(); print(m.l)
for A in (Sequence, MutableMapping, Iterator, Hashable, Set, MutableSequence, Mapping, Callable, Generator):
    try: A()
    except TypeError as e: print(e)
class I(Iterator):
    def __init__(self): self.n = 0
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration
        return self.n
print(list(I()), isinstance(I(), Iterable), isinstance(I(), Iterator))
class It:
    def __iter__(self): return iter(())
print(isinstance(It(), Iterable), isinstance(It(), Iterator), issubclass(It, Iterable), issubclass(list, Sequence), issubclass(dict, Mapping), issubclass(str, Sequence), issubclass(int, Hashable), issubclass(list, Hashable))
class NoHash:
    __hash__ = None
print(isinstance(NoHash(), Hashable), Iterable, Sequence[int], Callable[[int], str] if 0 else '')
# expect-output:
# | Hashable 01110011111111010011001111
# | Sized 11111111000000111100110000
# | Container 11111111000000111100110000
# | Iterable 11111111110000111100111100
# | Iterator 00000000110000000000001100
# | Reversible 11111001000000111100110000
# | Callable 00000000000011000010000000
# | Collection 11111111000000111100110000
# | Generator 00000000010000000000000000
# | Sequence 11110001000000000100000000
# | MutableSequence 10000000000000000100000000
# | Set 00000110000000101000000000
# | MutableSet 00000100000000000000000000
# | Mapping 00001000000000000000110000
# | MutableMapping 00001000000000000000110000
# | KeysView 00000000000000100000000000
# | ValuesView 00000000000000010000000000
# | ItemsView 00000000000000001000000000
# | MappingView 00000000000000111000000000
# | [1, 2, 3, 2] True 1 2 [2, 3, 2, 1] True True True
# | {'a': 1, 'b': 2, 'c': 3, 'z': 9} 5 1 ['b', 'c', 'z'] [('b', 2), ('c', 3), ('z', 9)] [2, 3, 9] True True 4 4 ('b', 2) {'c'}
# | KeyError 'nope'
# | S([2, 3]) S([1, 2]) S([1]) S([1, 3]) True True True True
# | [4, 2] 1 None [4, 2]
# | []
# | Can't instantiate abstract class Sequence without an implementation for abstract methods '__getitem__', '__len__'
# | Can't instantiate abstract class MutableMapping without an implementation for abstract methods '__delitem__', '__getitem__', '__iter__', '__len__', '__setitem__'
# | Can't instantiate abstract class Iterator without an implementation for abstract method '__next__'
# | Can't instantiate abstract class Hashable without an implementation for abstract method '__hash__'
# | Can't instantiate abstract class Set without an implementation for abstract methods '__contains__', '__iter__', '__len__'
# | Can't instantiate abstract class MutableSequence without an implementation for abstract methods '__delitem__', '__getitem__', '__len__', '__setitem__', 'insert'
# | Can't instantiate abstract class Mapping without an implementation for abstract methods '__getitem__', '__iter__', '__len__'
# | Can't instantiate abstract class Callable without an implementation for abstract method '__call__'
# | Can't instantiate abstract class Generator without an implementation for abstract methods 'send', 'throw'
# | [1, 2, 3] True True
# | True False True True True True True False
# | False <class 'collections.abc.Iterable'> collections.abc.Sequence[int]
