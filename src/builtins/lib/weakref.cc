"""References that do not keep their objects alive."""
from _weakref import _handle, _target, _callback, _references
import atexit

__all__ = ['ref', 'proxy', 'getweakrefcount', 'getweakrefs', 'WeakKeyDictionary', 'ReferenceType', 'ProxyType', 'CallableProxyType', 'ProxyTypes', 'WeakValueDictionary', 'WeakSet', 'WeakMethod', 'finalize']


def __getattr__(name):
    # The containers derive from the classes of `collections.abc`; they come when asked for.
    if name not in __all__:
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    global WeakKeyDictionary, WeakSet, WeakValueDictionary
    from _weak_containers import WeakKeyDictionary, WeakSet, WeakValueDictionary
    return globals()[name]


def __dir__():
    return sorted({*globals(), *__all__})


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
