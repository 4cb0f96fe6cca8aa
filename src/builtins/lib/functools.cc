"""Tools for functions and other things that can be called."""

from _functools import _Memo

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__', '__type_params__')
WRAPPER_UPDATES = ('__dict__',)
_missing = object()


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            pass
        else:
            if name != '__type_params__' or value:
                setattr(wrapper, name, value)
    for name in updated:
        fields = getattr(wrapped, name, {})
        if name == '__dict__':
            for key, value in fields.items():
                setattr(wrapper, key, value)
        else:
            getattr(wrapper, name).update(fields)
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    def decorate(wrapper):
        return update_wrapper(wrapper, wrapped, assigned, updated)
    return decorate


def reduce(function, iterable, initial=_missing, /):
    try:
        it = iter(iterable)
    except TypeError:
        raise TypeError('reduce() arg 2 must support iteration') from None
    if initial is _missing:
        try:
            value = next(it)
        except StopIteration:
            raise TypeError('reduce() of empty iterable with no initial value') from None
    else:
        value = initial
    for x in it:
        value = function(value, x)
    return value


class partial:
    """Create a new function with partial application of the given arguments and keywords."""

    __slots__ = ('func', 'args', 'keywords', '__dict__', '__weakref__')

    def __new__(cls, /, *args, **keywords):
        if not args:
            raise TypeError("type 'partial' takes at least one argument")
        func, *args = args
        args = tuple(args)
        if not callable(func):
            raise TypeError('the first argument must be callable')
        if isinstance(func, partial):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self = object.__new__(cls)
        self.func = func
        self.args = args
        self.keywords = keywords
        return self

    def __call__(self, /, *args, **keywords):
        return self.func(*self.args, *args, **{**self.keywords, **keywords})

    def __repr__(self):
        parts = [repr(self.func)]
        parts.extend([repr(x) for x in self.args])
        parts.extend([f'{k}={v!r}' for k, v in self.keywords.items()])
        return f"functools.partial({', '.join(parts)})"


class partialmethod:
    def __init__(self, func, /, *args, **keywords):
        if isinstance(func, partialmethod):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        elif not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        self.func = func
        self.args = args
        self.keywords = keywords

    def __repr__(self):
        parts = [repr(self.func)]
        parts.extend([repr(x) for x in self.args])
        parts.extend([f'{k}={v!r}' for k, v in self.keywords.items()])
        return f"functools.partialmethod({', '.join(parts)})"

    def __get__(self, obj, cls=None):
        func = self.func
        if hasattr(func, '__get__') and not isinstance(func, partial):
            bound = func.__get__(obj, cls)
            if bound is not func:
                # What the descriptor gives has its object already.
                made = partial(bound, *self.args, **self.keywords)
                if hasattr(bound, '__self__'):
                    made.__self__ = bound.__self__
                return made

        def method(cls_or_self, /, *args, **keywords):
            return func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})
        method.__isabstractmethod__ = self.__isabstractmethod__
        method.__partialmethod__ = self
        return method.__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)

    def __class_getitem__(cls, key):
        from types import GenericAlias
        return GenericAlias(cls, key)


class _lru_cache_wrapper(_Memo):
    """Create a cached callable that wraps another function."""

    def cache_info(self):
        """Report cache statistics"""
        hits, misses, maxsize, currsize = self._counts()
        return _cache_info_type()(hits, misses, maxsize, currsize)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return self.__qualname__


def _cache_info_type():
    global _CacheInfo
    if _CacheInfo is None:
        from collections import namedtuple
        _CacheInfo = namedtuple('CacheInfo', ['hits', 'misses', 'maxsize', 'currsize'], module='functools')
    return _CacheInfo


_CacheInfo = None


def lru_cache(maxsize=128, typed=False):
    if isinstance(maxsize, int):
        if maxsize < 0:
            maxsize = 0
    elif callable(maxsize) and isinstance(typed, bool):
        return _cached(maxsize, 128, typed)
    elif maxsize is not None:
        raise TypeError('Expected first argument to be an integer, a callable, or None')

    def decorating_function(user_function):
        return _cached(user_function, maxsize, typed)
    return decorating_function


def _cached(function, maxsize, typed):
    wrapper = _lru_cache_wrapper(function, maxsize, typed)
    wrapper.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
    return update_wrapper(wrapper, function)


def cache(user_function, /):
    return lru_cache(maxsize=None)(user_function)


class cached_property:
    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(f'Cannot assign the same cached_property to two different names ({self.attrname!r} and {name!r}).')

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError('Cannot use cached_property instance without calling __set_name__ on it.')
        try:
            fields = instance.__dict__
        except AttributeError:
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} instance to cache {self.attrname!r} property.") from None
        if self.attrname in fields:
            return fields[self.attrname]
        value = self.func(instance)
        fields[self.attrname] = value
        return value

    def __class_getitem__(cls, key):
        from types import GenericAlias
        return GenericAlias(cls, key)


def cmp_to_key(mycmp):
    class KeyWrapper:
        def __init__(self, obj):
            self.obj = obj

        def __lt__(self, other):
            return mycmp(self.obj, other.obj) < 0 if type(other) is KeyWrapper else _no_key()

        def __gt__(self, other):
            return mycmp(self.obj, other.obj) > 0 if type(other) is KeyWrapper else _no_key()

        def __eq__(self, other):
            return mycmp(self.obj, other.obj) == 0 if type(other) is KeyWrapper else _no_key()

        def __le__(self, other):
            return mycmp(self.obj, other.obj) <= 0 if type(other) is KeyWrapper else _no_key()

        def __ge__(self, other):
            return mycmp(self.obj, other.obj) >= 0 if type(other) is KeyWrapper else _no_key()

        __hash__ = None
    return KeyWrapper


def _no_key():
    raise TypeError('other argument must be K instance')


def _opposite(name, swap):
    # `a > b` from `a < b` and `a == b`, and so on.
    if swap == 'not':
        def method(self, other):
            r = getattr(type(self), name)(self, other)
            return r if r is NotImplemented else not r
    elif swap == 'not and':
        def method(self, other):
            r = getattr(type(self), name)(self, other)
            return r if r is NotImplemented else not r and self != other
    elif swap == 'or':
        def method(self, other):
            r = getattr(type(self), name)(self, other)
            return r if r is NotImplemented else r or self == other
    elif swap == 'not or':
        def method(self, other):
            r = getattr(type(self), name)(self, other)
            return r if r is NotImplemented else not r or self == other
    else:
        def method(self, other):
            r = getattr(type(self), name)(self, other)
            return r if r is NotImplemented else r and self != other
    return method


_convert = {
    '__lt__': [('__gt__', 'not and'), ('__le__', 'or'), ('__ge__', 'not')],
    '__le__': [('__ge__', 'not or'), ('__lt__', 'and'), ('__gt__', 'not')],
    '__gt__': [('__lt__', 'not and'), ('__ge__', 'or'), ('__le__', 'not')],
    '__ge__': [('__le__', 'not or'), ('__gt__', 'and'), ('__lt__', 'not')],
}


def total_ordering(cls):
    roots = [name for name in _convert if getattr(cls, name, None) is not getattr(object, name, None)]
    if not roots:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    for root in ('__lt__', '__le__', '__gt__', '__ge__'):
        if root in roots:
            break
    for name, how in _convert[root]:
        if name not in roots:
            method = _opposite(root, how)
            method.__name__ = name
            setattr(cls, name, method)
    return cls


def singledispatch(func):
    registry = {}
    found = {}

    def dispatch(cls):
        """generic_func.dispatch(cls) -> <function implementation>"""
        if cls not in found:
            found[cls] = _find_implementation(cls, registry)
        return found[cls]

    def register(cls, func=None):
        """generic_func.register(cls, func) -> func"""
        if func is None:
            if _is_kind(cls):
                return lambda f: register(cls, f)
            annotations = getattr(cls, '__annotations__', {})
            if not annotations:
                raise TypeError(f'Invalid first argument to `register()`: {cls!r}. Use either `@register(some_class)` or plain `@register` on an annotated function.')
            func = cls
            name, cls = next(iter(annotations.items()))
            if isinstance(cls, str):
                from typing import get_type_hints
                cls = get_type_hints(func)[name]
            if not _is_kind(cls):
                raise TypeError(f'Invalid annotation for {name!r}. {cls!r} is not a class.')
        elif not _is_kind(cls):
            raise TypeError(f'Invalid first argument to `register()`. {cls!r} is not a class or union type.')
        for kind in [cls] if isinstance(cls, type) else cls.__args__:
            registry[kind] = func
        found.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f'{name} requires at least 1 positional argument')
        return dispatch(args[0].__class__)(*args, **kw)

    name = getattr(func, '__name__', 'singledispatch function')
    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = registry
    wrapper._clear_cache = found.clear
    return update_wrapper(wrapper, func)


def _is_kind(cls):
    return isinstance(cls, type) or type(cls).__name__ == 'UnionType' and all([isinstance(x, type) for x in cls.__args__])


def _find_implementation(cls, registry):
    for base in cls.__mro__:
        if base in registry and base is not object:
            return registry[base]
    # Abstract base classes that the class does not derive from.
    match = None
    for kind in registry:
        if kind is not object and issubclass(cls, kind):
            if match is None or issubclass(kind, match):
                match = kind
            elif not issubclass(match, kind):
                raise RuntimeError(f'Ambiguous dispatch: {match!r} or {kind!r}')
    return registry[object if match is None else match]


class singledispatchmethod:
    """Single-dispatch generic method descriptor."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        def method(*args, **kwargs):
            if not args:
                raise TypeError(f"{getattr(self.func, '__name__', 'singledispatchmethod method')} requires at least 1 positional argument")
            found = self.dispatcher.dispatch(args[0].__class__)
            if isinstance(found, staticmethod):
                return found.__func__(*args, **kwargs)
            if isinstance(found, classmethod):
                return found.__func__(cls, *args, **kwargs)
            return found(*args, **kwargs) if obj is None else found(obj, *args, **kwargs)
        method.register = self.register
        return update_wrapper(method, self.func)
