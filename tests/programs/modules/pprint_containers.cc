# pprint of what is built of containers, and of bytes.
import collections
import pprint
import types

pprint.pprint(collections.ChainMap({'a' * 30: 1, 'c': 2}, {'b' * 30: 2}))
# expect: ChainMap({'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa': 1, 'c': 2},
# expect:          {'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbb': 2})
pprint.pprint(collections.UserDict({'a' * 40: 'x' * 20, 'b' * 40: 1}))
# expect: {'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa': 'xxxxxxxxxxxxxxxxxxxx',
# expect:  'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb': 1}
pprint.pprint(collections.UserList(['a' * 40, 'b' * 40]))
# expect: ['aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
# expect:  'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb']
pprint.pprint(types.MappingProxyType({'a' * 40: 1, 'b' * 40: 2}))
# expect: mappingproxy({'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa': 1,
# expect:               'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb': 2})
pprint.pprint({'b': b'abc' * 30, 'c': bytearray(b'xyz' * 30)})
# expect: {'b': b'abcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcab'
# expect:       b'cabcabcabcabcabcabcabc',
# expect:  'c': bytearray(b'xyzxyzxyzxyzxyzxyzxyzxyzxyzxyzxyzxyzxyzxyzxyzxyzxyzxyzxyzxyz'
# expect:                 b'xyzxyzxyzxyzxyzxyzxyzxyzxyzxyz')}
pprint.pprint(b'0123456789' * 10)
# expect: (b'0123456789012345678901234567890123456789012345678901234567890123456789012345'
# expect:  b'678901234567890123456789')
pprint.pprint(collections.UserString('abc ' * 30), width=60)
# expect: ('abc abc abc abc abc abc abc abc abc abc abc abc abc abc '
# expect:  'abc abc abc abc abc abc abc abc abc abc abc abc abc abc '
# expect:  'abc abc ')
