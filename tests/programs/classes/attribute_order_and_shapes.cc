# Instances of a class may get their attributes in any order.
class P: pass
def make(names):
    p = P()
    for i, n in enumerate(names):
        setattr(p, n, i)
    return p
ps = [make("abc"), make("cab"), make("b"), make("abcd")]
print([p.b for p in ps], [list(vars(p)) for p in ps])
# expect: [1, 2, 0, 1] [['a', 'b', 'c'], ['c', 'a', 'b'], ['b'], ['a', 'b', 'c', 'd']]
del ps[0].a
ps[0].a = "again"
print(vars(ps[0]), ps[0].b)  # expect: {'b': 1, 'c': 2, 'a': 'again'} 1
