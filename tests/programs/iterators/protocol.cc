# iter and next over every kind of container.
for c in ([1, 2], (1, 2), "ab", {1: "x"}, {7}, range(2), {1: 2}.items(), iter([5])):
    it = iter(c)
    print(next(it), next(it, "end"), next(it, "end"), iter(it) is it)
    # expect: 1 2 end True
    # expect: 1 2 end True
    # expect: a b end True
    # expect: 1 end end True
    # expect: 7 end end True
    # expect: 0 1 end True
    # expect: (1, 2) end end True
    # expect: 5 end end True
try:
    iter(5)
except TypeError as e:
    print(e)  # expect: 'int' object is not iterable
try:
    next([1])
except TypeError as e:
    print(e)  # expect: 'list' object is not an iterator
try:
    next(iter([]))
except StopIteration as e:
    print("stop", e.args)  # expect: stop ()
