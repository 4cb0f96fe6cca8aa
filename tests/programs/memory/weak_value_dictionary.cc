import weakref
class A:
    def __init__(self, n):
        self.n = n
d = weakref.WeakValueDictionary()
a, b = A(1), A(2)
d['a'] = a
d['b'] = b
print(len(d), sorted(d), 'a' in d, d['a'].n, d.get('c', 'none'))
del a
print(len(d), sorted(d.keys()), 'a' in d)
try:
    d['a']
except KeyError as e:
    print('KeyError', e)
print(d.pop('b').n, len(d), d.setdefault('x', b) is b, [v.n for v in d.values()])
# expect-output:
# | 2 ['a', 'b'] True 1 none
# | 1 ['b'] False
# | KeyError 'a'
# | 2 0 True [2]
