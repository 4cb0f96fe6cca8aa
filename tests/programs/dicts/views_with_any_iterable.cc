d = {1: 'a', 2: 'b', 3: 'c'}
print(d.keys() - [1], d.keys() & range(2, 9), d.keys() | iter((3, 4)), sorted(d.keys() ^ (1, 9)))
print([1, 5] - d.keys(), 'x' in (d.keys() | 'xy'), {1} - d.keys())
print(d.items() & [(1, 'a'), (2, 'x')], d.items() - iter([(1, 'a')]) == {(2, 'b'), (3, 'c')})
print(d.keys().isdisjoint([4, 5]), d.keys().isdisjoint({1}), d.items().isdisjoint([(1, 'a')]))
for f in lambda: d.keys() | 3, lambda: d.values() & {1}, lambda: d.keys() - None:
    try:
        f()
    except TypeError as e:
        print(e)
# expect-output:
# | {2, 3} {2, 3} {1, 2, 3, 4} [2, 3, 9]
# | {5} True set()
# | {(1, 'a')} True
# | True False False
# | 'int' object is not iterable
# | unsupported operand type(s) for &: 'dict_values' and 'set'
# | 'NoneType' object is not iterable
