# What messages and texts call deques, their subclasses and other containers.
from collections import Counter, OrderedDict, defaultdict, deque


class D(deque):
    pass


class C(Counter):
    pass


class F(defaultdict):
    pass


print(D([1], maxlen=2), C("aab"), C(), F(int, a=1))
d = deque()
d.append(d)
print(d)
for f in (lambda: d < [1], lambda: d.nothing, lambda: OrderedDict().nothing, lambda: hash(d), lambda: D().nothing):
    try:
        f()
    except (TypeError, AttributeError) as e:
        print(e)
try:
    d.maxlen = 3
except AttributeError as e:
    print(e)
print(Counter(a="text").most_common(), Counter("aab").most_common(-1))
# expect: D([1], maxlen=2) C({'a': 2, 'b': 1}) C() F(<class 'int'>, {'a': 1})
# expect: deque([[...]])
# expect: '<' not supported between instances of 'collections.deque' and 'list'
# expect: 'collections.deque' object has no attribute 'nothing'
# expect: 'collections.OrderedDict' object has no attribute 'nothing'
# expect: unhashable type: 'collections.deque'
# expect: 'D' object has no attribute 'nothing'
# expect: attribute 'maxlen' of 'collections.deque' objects is not writable
# expect: [('a', 'text')] []
