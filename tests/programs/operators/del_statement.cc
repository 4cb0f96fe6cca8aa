# Deleting names, items, attributes, slices, several at once.
a = [1, 2, 3, 4, 5]
d = {"x": 1, "y": 2}
class O: pass
o = O()
o.p = 1
del a[0], d["x"], o.p
del a[1:3]
print(a, d, hasattr(o, "p"))  # expect: [2, 5] {'y': 2} False
b = c = 1
del (b, c)
try:
    b
except NameError as e:
    print(e)  # expect: name 'b' is not defined
try:
    del o.p
except AttributeError as e:
    print(e)  # expect: 'O' object has no attribute 'p'
