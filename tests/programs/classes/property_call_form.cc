# property(fget, fset) as a call.
class C:
    def __init__(self): self._x = 1
    def get(self): return self._x
    def put(self, v): self._x = v * 2
    x = property(get, put)
    wonly = property(None, put)
c = C()
c.x = 5
print(c.x)  # expect: 10
try:
    c.wonly
except AttributeError as e:
    print(e)  # expect: property 'wonly' of 'C' object has no getter
