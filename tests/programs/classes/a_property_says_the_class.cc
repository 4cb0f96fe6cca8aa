# A proxy whose __class__ is a property is an instance of the class it names.
class Real:
    pass


class Proxy:
    def __init__(self, target):
        self._target = target

    @property
    def __class__(self):
        return type(self._target)


p = Proxy(Real())
print(isinstance(p, Real), isinstance(p, Proxy), isinstance(p, int), isinstance(p, (str, Real)), p.__class__.__name__, type(p).__name__)
print(isinstance(Proxy(5), int), isinstance(Proxy([]), (dict, list)))
# expect: True True False True Real Proxy
# expect: True True
