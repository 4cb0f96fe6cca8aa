# reversed over sequences and by __reversed__.
print(list(reversed([1, 2])), list(reversed("ab")), list(reversed((1, 2))), list(reversed(range(3))), list(reversed({"x": 1, "y": 2})))
# expect: [2, 1] ['b', 'a'] [2, 1] [2, 1, 0] ['y', 'x']
class C:
    def __reversed__(self): return iter("custom")
class S:
    def __len__(self): return 3
    def __getitem__(self, i): return i * 10
print(list(reversed(C())), list(reversed(S())))
# expect: ['c', 'u', 's', 't', 'o', 'm'] [20, 10, 0]
for bad in ({1}, 5, iter([])):
    try:
        reversed(bad)
    except TypeError as e:
        print(e)
        # expect: 'set' object is not reversible
        # expect: 'int' object is not reversible
        # expect: 'list_iterator' object is not reversible
