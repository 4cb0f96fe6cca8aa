# __get__, __set__, __set_name__.
class Typed:
    def __set_name__(self, owner, name):
        self.name = name
        print("named", owner.__name__, name)
    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return obj.__dict__.get(self.name, "unset")
    def __set__(self, obj, value):
        if not isinstance(value, int):
            raise TypeError(f"{self.name} must be int")
        obj.__dict__[self.name] = value
class P:
    x = Typed()
    y = Typed()
# expect: named P x
# expect: named P y
p = P()
print(p.x)  # expect: unset
p.x = 5
print(p.x, p.y, p.__dict__, type(P.x).__name__)  # expect: 5 unset {'x': 5} Typed
try:
    p.y = "s"
except TypeError as e:
    print(e)  # expect: y must be int
class NonData:
    def __get__(self, obj, owner): return "from descriptor"
class Q:
    d = NonData()
q = Q()
print(q.d, Q.d)  # expect: from descriptor from descriptor
q.d = "own"
print(q.d)  # expect: own
