# getattr, setattr, hasattr, delattr, vars, dir.
class C:
    a = 1
    def m(self): pass
c = C()
setattr(c, "b", 2)
print(getattr(c, "a"), getattr(c, "b"), getattr(c, "z", None), hasattr(c, "b"), hasattr(c, "z"), vars(c), c.__dict__)
# expect: 1 2 None True False {'b': 2} {'b': 2}
delattr(c, "b")
print(hasattr(c, "b"))  # expect: False
try:
    getattr(c, "z")
except AttributeError as e:
    print(e)  # expect: 'C' object has no attribute 'z'
try:
    setattr(5, "x", 1)
except AttributeError as e:
    print(e)  # expect: 'int' object has no attribute 'x' and no __dict__ for setting new attributes
try:
    getattr(c, 5)
except TypeError as e:
    print(e)  # expect: attribute name must be string, not 'int'
print([n for n in dir(c) if not n.startswith("__")])  # expect: ['a', 'm']
# python: 3.13
