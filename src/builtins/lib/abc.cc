"""Abstract base classes."""
from _class import derives, lookup, new, subclasses


def abstractmethod(funcobj):
    """A decorator indicating abstract methods."""
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True


class abstractstaticmethod(staticmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True


class abstractproperty(property):
    __isabstractmethod__ = True


def _is_abstract(x):
    kind = type(x)
    if kind is property:
        return _is_abstract(x.fget) or _is_abstract(x.fset) or _is_abstract(x.fdel)
    if kind is classmethod or kind is staticmethod:
        return _is_abstract(x.__func__)
    return True if getattr(x, '__isabstractmethod__', False) else False


def _set_abstract(cls, space):
    names = {name for name, value in space.items() if _is_abstract(value)}
    for base in cls.__bases__:
        for name in getattr(base, '__abstractmethods__', ()):
            if _is_abstract(getattr(cls, name, None)) or _is_abstract(lookup(cls, name, None)):
                names.add(name)
    cls.__abstractmethods__ = frozenset(names)


class ABCMeta(type):
    """Metaclass for defining Abstract Base Classes (ABCs)."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = new(mcls, name, bases, namespace, kwargs)
        _set_abstract(cls, namespace)
        cls._abc_registry = []
        return cls

    def register(cls, subclass):
        """Register a virtual subclass of an ABC."""
        if not isinstance(subclass, type):
            raise TypeError('Can only register classes')
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError('Refusing to create an inheritance cycle')
        cls._abc_registry.append(subclass)
        return subclass

    def __instancecheck__(cls, instance):
        """Override for isinstance(instance, cls)."""
        kind = type(instance)
        if cls.__subclasscheck__(kind):
            return True
        other = getattr(instance, '__class__', kind)
        return other is not kind and isinstance(other, type) and cls.__subclasscheck__(other)

    def __subclasscheck__(cls, subclass):
        """Override for issubclass(subclass, cls)."""
        if not isinstance(subclass, type):
            raise TypeError('issubclass() arg 1 must be a class')
        ok = cls.__subclasshook__(subclass)
        if ok is not NotImplemented:
            return ok
        if derives(subclass, cls):
            return True
        for other in cls._abc_registry:
            if issubclass(subclass, other):
                return True
        for other in subclasses(cls):
            if issubclass(subclass, other):
                return True
        return False


ABC = ABCMeta('ABC', (), {
    '__module__': 'abc',
    '__doc__': 'Helper class that provides a standard way to create an ABC using inheritance.',
    '__slots__': (),
})


def update_abstractmethods(cls):
    """Recalculate the set of abstract methods of an abstract class."""
    if isinstance(cls, ABCMeta):
        _set_abstract(cls, dict(cls.__dict__))
    return cls


def get_cache_token():
    """Returns the current ABC cache token."""
    return 0
