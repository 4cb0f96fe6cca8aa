# Values on several lines.
# python: 3.13
from pprint import *
import pprint as P
data = {'name': 'x' * 30, 'list': list(range(30)), 'nested': {'a': [1, 2, {'b': (1, 2, 3)}], 'zz': 'some long text ' * 8}, 'tuple': (1,), 'set': {3, 1, 2}, 'e': [], 'n': None}
pprint(data); pprint(data, width=40); pprint(data, compact=True); pprint(data, indent=4, width=60); pprint(data, depth=1); pp(data); pprint([1, 2]); pprint({'b': 1, 'a': 2}); pp({'b': 1, 'a': 2})
print(pformat(list('abcdefghij' * 5), width=30, compact=True)); print(pformat({i: str(i) * i for i in range(12)})); pprint('a b c ' * 30); pprint(['a b c ' * 30]); pprint(('x' * 50, 'y' * 50)); pprint({1: {2: {3: {4: 5}}}}, depth=2); pprint([[[[]]]], depth=2)
from collections import *
pprint(OrderedDict((i, 'v' * 20) for i in range(5))); pprint(defaultdict(list, {i: ['v' * 20] for i in range(5)})); pprint(Counter('abracadabra' * 3)); pprint(Counter({i: 'x' * 20 for i in range(5)}) if 0 else 1); pprint(deque(['a' * 30] * 4)); pprint(frozenset(['q' * 40, 'r' * 40])); pprint({1: 'a', 'b': 2}); 
from dataclasses import dataclass
@dataclass
class D:
    first: str
    second: list
pprint(D('a' * 40, list(range(30)))); pprint(D('a', [1]))
pprint(1234567, underscore_numbers=True); print(saferepr([1]), isreadable([1]), isrecursive([1]), isreadable([len])); l = [1]; l.append(l); print(isrecursive(l), 'Recursion on list' in pformat(l))
class K:
    def __repr__(self): return 'K!' * 30
pprint([K(), K()]); pprint(True); pprint('x\ny' * 30); pprint(b'abc'); pprint({'k': 'word ' * 20}); pprint([('a' * 30, 'b' * 30, ['c' * 30])])
# expect-output:
# | {'e': [],
# |  'list': [0,
# |           1,
# |           2,
# |           3,
# |           4,
# |           5,
# |           6,
# |           7,
# |           8,
# |           9,
# |           10,
# |           11,
# |           12,
# |           13,
# |           14,
# |           15,
# |           16,
# |           17,
# |           18,
# |           19,
# |           20,
# |           21,
# |           22,
# |           23,
# |           24,
# |           25,
# |           26,
# |           27,
# |           28,
# |           29],
# |  'n': None,
# |  'name': 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
# |  'nested': {'a': [1, 2, {'b': (1, 2, 3)}],
# |             'zz': 'some long text some long text some long text some long text '
# |                   'some long text some long text some long text some long '
# |                   'text '},
# |  'set': {1, 2, 3},
# |  'tuple': (1,)}
# | {'e': [],
# |  'list': [0,
# |           1,
# |           2,
# |           3,
# |           4,
# |           5,
# |           6,
# |           7,
# |           8,
# |           9,
# |           10,
# |           11,
# |           12,
# |           13,
# |           14,
# |           15,
# |           16,
# |           17,
# |           18,
# |           19,
# |           20,
# |           21,
# |           22,
# |           23,
# |           24,
# |           25,
# |           26,
# |           27,
# |           28,
# |           29],
# |  'n': None,
# |  'name': 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
# |  'nested': {'a': [1,
# |                   2,
# |                   {'b': (1, 2, 3)}],
# |             'zz': 'some long text some '
# |                   'long text some long '
# |                   'text some long text '
# |                   'some long text some '
# |                   'long text some long '
# |                   'text some long '
# |                   'text '},
# |  'set': {1, 2, 3},
# |  'tuple': (1,)}
# | {'e': [],
# |  'list': [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19,
# |           20, 21, 22, 23, 24, 25, 26, 27, 28, 29],
# |  'n': None,
# |  'name': 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
# |  'nested': {'a': [1, 2, {'b': (1, 2, 3)}],
# |             'zz': 'some long text some long text some long text some long text '
# |                   'some long text some long text some long text some long '
# |                   'text '},
# |  'set': {1, 2, 3},
# |  'tuple': (1,)}
# | {   'e': [],
# |     'list': [   0,
# |                 1,
# |                 2,
# |                 3,
# |                 4,
# |                 5,
# |                 6,
# |                 7,
# |                 8,
# |                 9,
# |                 10,
# |                 11,
# |                 12,
# |                 13,
# |                 14,
# |                 15,
# |                 16,
# |                 17,
# |                 18,
# |                 19,
# |                 20,
# |                 21,
# |                 22,
# |                 23,
# |                 24,
# |                 25,
# |                 26,
# |                 27,
# |                 28,
# |                 29],
# |     'n': None,
# |     'name': 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
# |     'nested': {   'a': [1, 2, {'b': (1, 2, 3)}],
# |                   'zz': 'some long text some long text '
# |                         'some long text some long text '
# |                         'some long text some long text '
# |                         'some long text some long text '},
# |     'set': {1, 2, 3},
# |     'tuple': (1,)}
# | {'e': [],
# |  'list': [...],
# |  'n': None,
# |  'name': 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
# |  'nested': {...},
# |  'set': {1, 2, 3},
# |  'tuple': (...,)}
# | {'name': 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
# |  'list': [0,
# |           1,
# |           2,
# |           3,
# |           4,
# |           5,
# |           6,
# |           7,
# |           8,
# |           9,
# |           10,
# |           11,
# |           12,
# |           13,
# |           14,
# |           15,
# |           16,
# |           17,
# |           18,
# |           19,
# |           20,
# |           21,
# |           22,
# |           23,
# |           24,
# |           25,
# |           26,
# |           27,
# |           28,
# |           29],
# |  'nested': {'a': [1, 2, {'b': (1, 2, 3)}],
# |             'zz': 'some long text some long text some long text some long text '
# |                   'some long text some long text some long text some long '
# |                   'text '},
# |  'tuple': (1,),
# |  'set': {1, 2, 3},
# |  'e': [],
# |  'n': None}
# | [1, 2]
# | {'a': 2, 'b': 1}
# | {'b': 1, 'a': 2}
# | ['a', 'b', 'c', 'd', 'e', 'f',
# |  'g', 'h', 'i', 'j', 'a', 'b',
# |  'c', 'd', 'e', 'f', 'g', 'h',
# |  'i', 'j', 'a', 'b', 'c', 'd',
# |  'e', 'f', 'g', 'h', 'i', 'j',
# |  'a', 'b', 'c', 'd', 'e', 'f',
# |  'g', 'h', 'i', 'j', 'a', 'b',
# |  'c', 'd', 'e', 'f', 'g', 'h',
# |  'i', 'j']
# | {0: '',
# |  1: '1',
# |  2: '22',
# |  3: '333',
# |  4: '4444',
# |  5: '55555',
# |  6: '666666',
# |  7: '7777777',
# |  8: '88888888',
# |  9: '999999999',
# |  10: '10101010101010101010',
# |  11: '1111111111111111111111'}
# | ('a b c a b c a b c a b c a b c a b c a b c a b c a b c a b c a b c a b c a b '
# |  'c a b c a b c a b c a b c a b c a b c a b c a b c a b c a b c a b c a b c a '
# |  'b c a b c a b c a b c a b c ')
# | ['a b c a b c a b c a b c a b c a b c a b c a b c a b c a b c a b c a b c a b '
# |  'c a b c a b c a b c a b c a b c a b c a b c a b c a b c a b c a b c a b c a '
# |  'b c a b c a b c a b c a b c ']
# | ('xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
# |  'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy')
# | {1: {2: {...}}}
# | [[[...]]]
# | OrderedDict([(0, 'vvvvvvvvvvvvvvvvvvvv'),
# |              (1, 'vvvvvvvvvvvvvvvvvvvv'),
# |              (2, 'vvvvvvvvvvvvvvvvvvvv'),
# |              (3, 'vvvvvvvvvvvvvvvvvvvv'),
# |              (4, 'vvvvvvvvvvvvvvvvvvvv')])
# | defaultdict(<class 'list'>,
# |             {0: ['vvvvvvvvvvvvvvvvvvvv'],
# |              1: ['vvvvvvvvvvvvvvvvvvvv'],
# |              2: ['vvvvvvvvvvvvvvvvvvvv'],
# |              3: ['vvvvvvvvvvvvvvvvvvvv'],
# |              4: ['vvvvvvvvvvvvvvvvvvvv']})
# | Counter({'a': 15, 'b': 6, 'r': 6, 'c': 3, 'd': 3})
# | 1
# | deque(['aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
# |        'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
# |        'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
# |        'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'])
# | frozenset({'qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq',
# |            'rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr'})
# | {1: 'a', 'b': 2}
# | D(first='aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
# |   second=[0,
# |           1,
# |           2,
# |           3,
# |           4,
# |           5,
# |           6,
# |           7,
# |           8,
# |           9,
# |           10,
# |           11,
# |           12,
# |           13,
# |           14,
# |           15,
# |           16,
# |           17,
# |           18,
# |           19,
# |           20,
# |           21,
# |           22,
# |           23,
# |           24,
# |           25,
# |           26,
# |           27,
# |           28,
# |           29])
# | D(first='a', second=[1])
# | 1_234_567
# | [1] True False False
# | True True
# | [K!K!K!K!K!K!K!K!K!K!K!K!K!K!K!K!K!K!K!K!K!K!K!K!K!K!K!K!K!K!,
# |  K!K!K!K!K!K!K!K!K!K!K!K!K!K!K!K!K!K!K!K!K!K!K!K!K!K!K!K!K!K!]
# | True
# | ('x\n'
# |  'yx\n'
# |  'yx\n'
# |  'yx\n'
# |  'yx\n'
# |  'yx\n'
# |  'yx\n'
# |  'yx\n'
# |  'yx\n'
# |  'yx\n'
# |  'yx\n'
# |  'yx\n'
# |  'yx\n'
# |  'yx\n'
# |  'yx\n'
# |  'yx\n'
# |  'yx\n'
# |  'yx\n'
# |  'yx\n'
# |  'yx\n'
# |  'yx\n'
# |  'yx\n'
# |  'yx\n'
# |  'yx\n'
# |  'yx\n'
# |  'yx\n'
# |  'yx\n'
# |  'yx\n'
# |  'yx\n'
# |  'yx\n'
# |  'y')
# | b'abc'
# | {'k': 'word word word word word word word word word word word word word word '
# |       'word word word word word word '}
# | [('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
# |   'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbb',
# |   ['cccccccccccccccccccccccccccccc'])]
