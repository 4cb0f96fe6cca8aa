# __init_subclass__ hears of every derived class.
class Plugin:
    found = []
    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        cls.found.append(cls.__name__)
class A(Plugin): pass
class B(A): pass
print(Plugin.found)  # expect: ['A', 'B']
