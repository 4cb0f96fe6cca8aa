# A frozen set is hashable.
f = frozenset([1, 2, 2])
print(len(f), 1 in f, {f: "key"}[frozenset([2, 1])])  # expect: 2 True key
print(hash(frozenset("ab")) == hash(frozenset("ba")), frozenset())  # expect: True frozenset()
print(sorted(f | {3}), type(f | {3}).__name__, type({3} | f).__name__)
# expect: [1, 2, 3] frozenset set
try:
    f.add(3)
except AttributeError as e:
    print(e)  # expect: 'frozenset' object has no attribute 'add'
print(frozenset([5]))  # expect: frozenset({5})
