"""References that do not keep their objects alive."""
from _weakref import _handle, _target, _callback, _references
import atexit


class ReferenceType:
    """A reference that does not keep its object alive: called, it gives the object, or None."""

    __slots__ = ('_watcher', '_hash', '__weakref__', '__dict__')

    def __new__(cls, object, callback=None, /, *args, **kwargs):
        if callback is None and cls is ReferenceType:
            for reference in _references(object):
                if type(reference) is cls and _callback(reference._watcher) is None:
                    return reference
        self = super().__new__(cls)
        self._hash = None
        self._watcher = _handle(object, callback, self)
        return self

    def __init__(self, object, callback=None, /, *args, **kwargs):
        pass

    def __call__(self):
        return _target(self._watcher)

    @property
    def __callback__(self):
        return _callback(self._watcher) if _target(self._watcher) is not None else None

    def __hash__(self):
        if self._hash is None:
            target = _target(self._watcher)
            if target is None:
                raise TypeError('weak object has gone away')
            self._hash = hash(target)
        return self._hash

    def __eq__(self, other):
        if not isinstance(other, ReferenceType):
            return NotImplemented
        mine, its = _target(self._watcher), _target(other._watcher)
        if mine is None or its is None:
            return self is other
        return mine == its

    def __repr__(self):
        target = _target(self._watcher)
        if target is None:
            return f'<weakref at {id(self):#x}; dead>'
        name = getattr(target, '__name__', None)
        name = f' ({name})' if isinstance(name, str) else ''
        return f'<weakref at {id(self):#x}; to {type(target).__name__!r} at {id(target):#x}{name}>'


ref = ReferenceType


def getweakrefs(object, /):
    """Return a list of the weak references to object."""
    return _references(object)


def getweakrefcount(object, /):
    """Return the number of weak references to object."""
    return len(_references(object))


def _strong(proxy):
    target = _target(object.__getattribute__(proxy, '_watcher'))
    if target is None:
        raise ReferenceError('weakly-referenced object no longer exists')
    return target


def _plain(x):
    return _strong(x) if isinstance(x, ProxyType) else x


class ProxyType:
    """Stands for an object without keeping it alive."""

    __slots__ = ('_watcher', '__weakref__')
    __hash__ = None

    def __getattribute__(self, name):
        return getattr(_strong(self), name)

    def __setattr__(self, name, value):
        setattr(_strong(self), name, value)

    def __delattr__(self, name):
        delattr(_strong(self), name)

    def __repr__(self):
        target = _target(object.__getattribute__(self, '_watcher'))
        if target is None:
            return f'<weakproxy at {id(self):#x}; dead>'
        return f'<weakproxy at {id(self):#x} to {type(target).__name__} at {id(target):#x}>'

    def __str__(self):
        return str(_strong(self))

    def __format__(self, spec):
        return format(_strong(self), spec)

    def __bool__(self):
        return bool(_strong(self))

    def __len__(self):
        return len(_strong(self))

    def __iter__(self):
        return iter(_strong(self))

    def __next__(self):
        return next(_strong(self))

    def __contains__(self, item):
        return item in _strong(self)

    def __getitem__(self, key):
        return _strong(self)[key]

    def __setitem__(self, key, value):
        _strong(self)[key] = value

    def __delitem__(self, key):
        del _strong(self)[key]

    def __enter__(self):
        return _strong(self).__enter__()

    def __exit__(self, *about):
        return _strong(self).__exit__(*about)

    def __int__(self):
        return int(_strong(self))

    def __float__(self):
        return float(_strong(self))

    def __abs__(self):
        return abs(_strong(self))

    def __neg__(self):
        return -_strong(self)

    def __pos__(self):
        return +_strong(self)

    def __invert__(self):
        return ~_strong(self)

    def __eq__(self, other):
        return _strong(self) == _plain(other)

    def __ne__(self, other):
        return _strong(self) != _plain(other)

    def __lt__(self, other):
        return _strong(self) < _plain(other)

    def __le__(self, other):
        return _strong(self) <= _plain(other)

    def __gt__(self, other):
        return _strong(self) > _plain(other)

    def __ge__(self, other):
        return _strong(self) >= _plain(other)

    def __add__(self, other):
        return _strong(self) + _plain(other)

    def __radd__(self, other):
        return _plain(other) + _strong(self)

    def __sub__(self, other):
        return _strong(self) - _plain(other)

    def __rsub__(self, other):
        return _plain(other) - _strong(self)

    def __mul__(self, other):
        return _strong(self) * _plain(other)

    def __rmul__(self, other):
        return _plain(other) * _strong(self)

    def __truediv__(self, other):
        return _strong(self) / _plain(other)

    def __rtruediv__(self, other):
        return _plain(other) / _strong(self)

    def __floordiv__(self, other):
        return _strong(self) // _plain(other)

    def __mod__(self, other):
        return _strong(self) % _plain(other)

    def __pow__(self, other):
        return _strong(self) ** _plain(other)

    def __and__(self, other):
        return _strong(self) & _plain(other)

    def __or__(self, other):
        return _strong(self) | _plain(other)

    def __xor__(self, other):
        return _strong(self) ^ _plain(other)

    def __lshift__(self, other):
        return _strong(self) << _plain(other)

    def __rshift__(self, other):
        return _strong(self) >> _plain(other)


class CallableProxyType(ProxyType):
    """Stands for an object that can be called."""

    __slots__ = ()

    def __call__(self, *args, **kwargs):
        return _strong(self)(*args, **kwargs)


ProxyTypes = (ProxyType, CallableProxyType)


def proxy(target, callback=None, /):
    """Create a proxy object that weakly references object."""
    kind = CallableProxyType if callable(target) else ProxyType
    made = object.__new__(kind)
    object.__setattr__(made, '_watcher', _handle(target, callback, made))
    return made


class WeakMethod(ReferenceType):
    """A weak reference to a bound method, which lives as long as its object does."""

    def __new__(cls, method, callback=None):
        if not hasattr(method, '__self__') or not hasattr(method, '__func__'):
            raise TypeError(f'argument should be a bound method, not {type(method)}')
        told = None
        if callback is not None:
            def told(reference):
                callback(self)
        self = super().__new__(cls, method.__self__, told)
        self._function = ref(method.__func__)
        return self

    def __call__(self):
        target, function = super().__call__(), self._function()
        if target is None or function is None:
            return None
        return function.__get__(target, type(target))

    def __eq__(self, other):
        if isinstance(other, WeakMethod):
            if self() is None or other() is None:
                return self is other
            return super().__eq__(other) and self._function == other._function
        return NotImplemented

    __hash__ = ReferenceType.__hash__


class KeyedRef(ReferenceType):
    """A weak reference that knows the key it stands under."""

    def __new__(cls, target, callback, key):
        self = super().__new__(cls, target, callback)
        self.key = key
        return self


_nothing = object()


class _Mapping:
    """What both weak dictionaries have in common: they are made of `_living()`."""

    def keys(self):
        """Keys of entries that are alive."""
        for key, value in self._living():
            yield key

    def values(self):
        """Values of entries that are alive."""
        for key, value in self._living():
            yield value

    def items(self):
        """Entries that are alive."""
        for entry in self._living():
            yield entry

    def __iter__(self):
        return self.keys()

    def __len__(self):
        return len(self.data)

    def __repr__(self):
        return f'<{type(self).__name__} at {id(self):#x}>'

    def get(self, key, default=None):
        """The value for key, or default."""
        try:
            return self[key]
        except KeyError:
            return default

    def setdefault(self, key, default=None):
        """The value for key; it becomes default if there is none."""
        try:
            return self[key]
        except KeyError:
            self[key] = default
            return default

    def update(self, other=(), /, **kwargs):
        """Take over entries."""
        if hasattr(other, 'items'):
            other = other.items()
        elif hasattr(other, 'keys'):
            other = [(key, other[key]) for key in other.keys()]
        for key, value in other:
            self[key] = value
        for key, value in kwargs.items():
            self[key] = value

    def pop(self, key, *default):
        """Remove a key and return its value."""
        try:
            value = self[key]
        except KeyError:
            if default:
                return default[0]
            raise
        del self[key]
        return value

    def popitem(self):
        """Remove and return the last entry that is alive."""
        living = self._living()
        if not living:
            raise KeyError('dictionary is empty')
        key, value = living[-1]
        del self[key]
        return key, value

    def clear(self):
        """Remove all entries."""
        self.data.clear()

    def copy(self):
        """A new dictionary with the same entries."""
        made = type(self)()
        for key, value in self._living():
            made[key] = value
        return made

    __copy__ = copy

    def __eq__(self, other):
        if not isinstance(other, (_Mapping, dict)):
            return NotImplemented
        return dict(self.items()) == dict(other.items())

    __hash__ = None

    def __or__(self, other):
        made = self.copy()
        made.update(other)
        return made

    def __ior__(self, other):
        self.update(other)
        return self


class WeakValueDictionary(_Mapping):
    """Mapping class that references values weakly."""

    def __init__(self, other=(), /, **kwargs):
        self.data = data = {}

        def remove(reference):
            if data.get(reference.key) is reference:
                del data[reference.key]
        self._remove = remove
        self.update(other, **kwargs)

    def _living(self):
        found = [(key, reference()) for key, reference in self.data.items()]
        return [entry for entry in found if entry[1] is not None]

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self.data[key] = KeyedRef(value, self._remove, key)

    def __delitem__(self, key):
        del self.data[key]

    def __contains__(self, key):
        reference = self.data.get(key)
        return reference is not None and reference() is not None

    def valuerefs(self):
        """The weak references to the values."""
        return list(self.data.values())

    def itervaluerefs(self):
        """An iterator over the weak references to the values."""
        return iter(self.valuerefs())


class WeakKeyDictionary(_Mapping):
    """Mapping class that references keys weakly."""

    def __init__(self, other=None, /):
        self.data = data = {}

        def remove(reference):
            data.pop(reference, None)
        self._remove = remove
        if other is not None:
            self.update(other)

    def _living(self):
        found = [(reference(), value) for reference, value in self.data.items()]
        return [entry for entry in found if entry[0] is not None]

    def __getitem__(self, key):
        value = self.data.get(ref(key), _nothing)
        if value is _nothing:
            raise KeyError(ref(key))
        return value

    def __setitem__(self, key, value):
        self.data[ref(key, self._remove)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __contains__(self, key):
        try:
            return ref(key) in self.data
        except TypeError:
            return False

    def keyrefs(self):
        """The weak references to the keys."""
        return list(self.data)


class WeakSet:
    """Set that references its members weakly."""

    def __init__(self, data=None):
        self.data = members = set()
        self._remove = lambda reference: members.discard(reference)
        if data is not None:
            self.update(data)

    def __iter__(self):
        for member in [reference() for reference in self.data]:
            if member is not None:
                yield member

    def __len__(self):
        return len(self.data)

    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:
            return False

    def __repr__(self):
        return repr(self.data)

    def add(self, item):
        """Add a member."""
        self.data.add(ref(item, self._remove))

    def remove(self, item):
        """Remove a member; KeyError if it is none."""
        self.data.remove(ref(item))

    def discard(self, item):
        """Remove a member if it is one."""
        self.data.discard(ref(item))

    def pop(self):
        """Remove and return some member."""
        while True:
            try:
                reference = self.data.pop()
            except KeyError:
                raise KeyError('pop from empty WeakSet') from None
            member = reference()
            if member is not None:
                return member

    def clear(self):
        """Remove all members."""
        self.data.clear()

    def copy(self):
        """A new set with the same members."""
        return type(self)(self)

    def update(self, other):
        """Add members."""
        for item in other:
            self.add(item)

    def union(self, other):
        """Members of either."""
        made = self.copy()
        made.update(other)
        return made

    def intersection(self, other):
        """Members of both."""
        return type(self)(item for item in other if item in self)

    def difference(self, other):
        """Members that the other does not have."""
        other = list(other)
        return type(self)([item for item in self if item not in other])

    def symmetric_difference(self, other):
        """Members of one only."""
        other = list(other)
        return self.difference(other).union([item for item in other if item not in self])

    def issubset(self, other):
        """Whether the other has every member."""
        return all(item in other for item in self)

    def issuperset(self, other):
        """Whether every item of the other is a member."""
        return all(item in self for item in other)

    def isdisjoint(self, other):
        """Whether no member is in the other."""
        return not any(item in self for item in other)

    def __eq__(self, other):
        if not isinstance(other, WeakSet):
            return NotImplemented
        return set(self) == set(other)

    __hash__ = None

    def __or__(self, other):
        return self.union(other)

    def __and__(self, other):
        return self.intersection(other)

    def __sub__(self, other):
        return self.difference(other)

    def __xor__(self, other):
        return self.symmetric_difference(other)

    def __le__(self, other):
        return self.issubset(other)

    def __ge__(self, other):
        return self.issuperset(other)

    def __lt__(self, other):
        return len(self) < len(other) and self.issubset(other)

    def __gt__(self, other):
        return len(self) > len(other) and self.issuperset(other)

    def __ior__(self, other):
        self.update(other)
        return self


class finalize:
    """Calls a function when an object goes, or at the end of the run at the latest."""

    _entries = {}
    _registered = False

    def __init__(self, obj, func, /, *args, **kwargs):
        if not finalize._registered:
            atexit.register(finalize._at_end)
            finalize._registered = True
        self._atexit = True
        reference = ref(obj, self)
        finalize._entries[self] = (reference, func, args, kwargs)

    def __call__(self, _=None):
        """Call the function, once."""
        entry = finalize._entries.pop(self, None)
        if entry is not None:
            _, func, args, kwargs = entry
            return func(*args, **kwargs)

    def detach(self):
        """Give up; return what was to be called, if the object is alive."""
        entry = finalize._entries.get(self)
        target = entry and entry[0]()
        if target is not None and finalize._entries.pop(self, None):
            return (target, *entry[1:])

    def peek(self):
        """What is to be called, if the object is alive."""
        entry = finalize._entries.get(self)
        target = entry and entry[0]()
        if target is not None:
            return (target, *entry[1:])

    @property
    def alive(self):
        """Whether the function has not been called."""
        return self in finalize._entries

    @property
    def atexit(self):
        """Whether it is called at the end of the run."""
        return self._atexit if self.alive else False

    @atexit.setter
    def atexit(self, value):
        if self.alive:
            self._atexit = bool(value)

    def __repr__(self):
        entry = finalize._entries.get(self)
        target = entry and entry[0]()
        if target is None:
            return f'<{type(self).__name__} object at {id(self):#x}; dead>'
        return (f'<{type(self).__name__} object at {id(self):#x}; for '
                f'{type(target).__name__!r} at {id(target):#x}>')

    @classmethod
    def _at_end(cls):
        while True:
            waiting = [f for f in cls._entries if f._atexit]
            if not waiting:
                break
            waiting[-1]()
