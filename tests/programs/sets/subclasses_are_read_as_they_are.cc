def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ':', e)

# What a set does with another one goes past `__iter__`, `__len__` and `__contains__` of its class; what
# goes through any iterable does not.
class Told(set):
    def __iter__(self): return iter([7, 8])
    def __len__(self): return 42
    def __contains__(self, x): return True

class Frozen(frozenset):
    def __iter__(self): return iter([7, 8])

for s in (Told([1, 2]), Frozen([1, 2])):
    print(set(s), frozenset(s), {1}.union(s), {1, 7} - s, {1, 7} & s, {1, 7} ^ s, {*s}, {1}.issubset(s))
    print(list(s), sorted(s), repr(s), {7}.isdisjoint(s), s.isdisjoint([7]), type(s | s).__name__)
    print(s == {1, 2}, s <= {1, 2, 3}, {1, 2, 3}.issuperset(s), s.symmetric_difference(s))

class Or(set):
    def __or__(self, other): return 'or'
    def __ror__(self, other): return 'ror'

p = Or([1])
p |= {2}
print(p)
s = {1}
s |= Or([7])
print(s, {1} | Or([2]), Or([1]) | {2})
show(lambda: set(a=1))
show(lambda: frozenset(a=1))
show(set.add, frozenset(), 1)
show(frozenset.union, {1}, [1])
show(lambda: {1: 2}.items() == {(1, 2)})
show(lambda: {1: 2}.items() == {1})
show(type({}.keys()))

# expect: {1, 2} frozenset({1, 2}) {1, 2} {7} {1} {2, 7} {1, 2} True
# expect: [7, 8] [7, 8] Told({7, 8}) False True set
# expect: True True True set()
# expect: {1, 2} frozenset({1, 2}) {1, 2} {7} {1} {2, 7} {1, 2} True
# expect: [7, 8] [7, 8] Frozen({7, 8}) False True frozenset
# expect: True True True frozenset()
# expect: Or({1, 2})
# expect: {1, 7} ror or
# expect: TypeError: set() takes no keyword arguments
# expect: TypeError: frozenset() takes no keyword arguments
# expect: TypeError: descriptor 'add' for 'set' objects doesn't apply to a 'frozenset' object
# expect: TypeError: descriptor 'union' for 'frozenset' objects doesn't apply to a 'set' object
# expect: True
# expect: False
# expect: TypeError: cannot create 'dict_keys' instances
