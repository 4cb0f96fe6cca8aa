# What a class says of itself.
class Base:
    """The base."""
    x = 1

    def method(self):
        pass

class Child(Base):
    y = 2

print(Base.__name__, Base.__qualname__, Base.__module__, Base.__doc__, Child.__doc__)  # expect: Base Base __main__ The base. None
print(Child.__bases__, Child.__base__, object.__base__, Child.mro())  # expect: (<class '__main__.Base'>,) <class '__main__.Base'> None [<class '__main__.Child'>, <class '__main__.Base'>, <class 'object'>]
print(Child.__mro__ == tuple(Child.mro()), Base.__subclasses__(), Child.__subclasses__())  # expect: True [<class '__main__.Child'>] []
d = Base.__dict__
print(type(d), d['x'], 'method' in d, 'y' in d, d.get('y', 'default'))  # expect: <class 'mappingproxy'> 1 True False default
print([name for name in Child.__dict__ if not name.startswith('__')], 'x' in Child.__dict__)  # expect: ['y'] False
try:
    d['z'] = 1
except TypeError as e:
    print(e)  # expect: 'mappingproxy' object does not support item assignment
print(Base.__class__, Base().__class__, int.__class__)  # expect: <class 'type'> <class '__main__.Base'> <class 'type'>
