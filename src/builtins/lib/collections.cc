"""Containers beyond the built-in ones."""
from _class import hint as _hint, item_getter as _item_getter, with_module as _with_module
from _collections import deque as _deque

__all__ = ['ChainMap', 'Counter', 'OrderedDict', 'UserDict', 'UserList', 'UserString', 'defaultdict', 'deque', 'namedtuple']

_missing = object()


def __getattr__(name):
    # What derives from the classes of `collections.abc` comes when it is asked for.
    if name not in __all__:
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    global ChainMap, UserDict, UserList, UserString
    from _collections_user import ChainMap, UserDict, UserList, UserString
    return globals()[name]


def __dir__():
    return sorted({*globals(), *__all__})


def _deque_index(at):
    if not hasattr(at, '__index__'):
        raise TypeError(f"sequence index must be integer, not '{type(at).__name__}'")
    return at.__index__()


_shown = set()


def _repr_once(of, items):
    # A container inside of itself is shown once.
    from _thread import get_ident
    key = id(of), get_ident()
    if key in _shown:
        return None
    _shown.add(key)
    try:
        return repr(items())
    finally:
        _shown.discard(key)


class deque(_deque):
    def __init__(self, iterable=(), maxlen=None):
        if maxlen is not None:
            if not isinstance(maxlen, int):
                raise TypeError('an integer is required')
            if maxlen < 0:
                raise ValueError('maxlen must be non-negative')
        self._reset(maxlen)
        for x in iterable:
            self.append(x)

    def __len__(self):
        return self._size()

    def __iter__(self):
        return self._walk(0, self._size(), 1, self._changes())

    def __reversed__(self):
        return self._walk(self._size() - 1, -1, -1, self._changes())

    def _walk(self, at, end, step, changes):
        # What stood there when the iterator was made counts: this body runs later.
        while True:
            if self._changes() != changes:
                raise RuntimeError('deque mutated during iteration')
            if at == end:
                return
            yield self._at(at)
            at += step

    def __contains__(self, x):
        changes = self._changes()
        for item in self._items():
            if item is x or item == x:
                return True
            if self._changes() != changes:
                raise RuntimeError('deque mutated during iteration')
        return False

    def __getitem__(self, at):
        if isinstance(at, int):
            return self._at(at)
        return self._at(_deque_index(at))

    def __setitem__(self, at, x):
        self._put(_deque_index(at), x)

    def __delitem__(self, at):
        self._take(_deque_index(at))

    def __eq__(self, other):
        return self._items() == other._items() if isinstance(other, deque) else NotImplemented

    def __lt__(self, other):
        return self._items() < other._items() if isinstance(other, deque) else NotImplemented

    def __le__(self, other):
        return self._items() <= other._items() if isinstance(other, deque) else NotImplemented

    def __gt__(self, other):
        return self._items() > other._items() if isinstance(other, deque) else NotImplemented

    def __ge__(self, other):
        return self._items() >= other._items() if isinstance(other, deque) else NotImplemented

    __hash__ = None

    def __class_getitem__(cls, key):
        from types import GenericAlias
        return GenericAlias(cls, key)

    def __add__(self, other):
        if not isinstance(other, deque):
            raise TypeError(f'can only concatenate deque (not "{type(other).__name__}") to deque')
        r = self.copy()
        r.extend(other)
        return r

    def __imul__(self, times):
        items = self._items() * times
        self.clear()
        self.extend(items)
        return self

    def __iadd__(self, other):
        self.extend(other)
        return self

    def __mul__(self, times):
        return deque(self._items() * times, self.maxlen)

    __rmul__ = __mul__

    def __repr__(self):
        size = '' if self.maxlen is None else f', maxlen={self.maxlen}'
        items = _repr_once(self, self._items)
        return '[...]' if items is None else f'{type(self).__name__}({items}{size})'

    @property
    def maxlen(self):
        return self._most()

    @maxlen.setter
    def maxlen(self, value):
        raise AttributeError("attribute 'maxlen' of 'collections.deque' objects is not writable")

    def extend(self, iterable):
        for x in list(iterable) if iterable is self else iterable:
            self.append(x)

    def extendleft(self, iterable):
        for x in list(iterable) if iterable is self else iterable:
            self.appendleft(x)

    def copy(self):
        return type(self)(self._items(), self.maxlen)

    __copy__ = copy

    def __reduce__(self):
        args = () if self.maxlen is None else ((), self.maxlen)
        return type(self), args, self.__getstate__(), iter(self)

    def count(self, x):
        changes = self._changes()
        found = self._items().count(x)
        if self._changes() != changes:
            raise RuntimeError('deque mutated during iteration')
        return found

    def index(self, x, start=0, stop=None, /):
        items = self._items()
        changes = self._changes()
        try:
            found = items.index(x, start, len(items) if stop is None else stop)
        except ValueError:
            found = None
        if self._changes() != changes:
            raise RuntimeError('deque mutated during iteration')
        if found is None:
            raise ValueError(f'{x!r} is not in deque')
        return found

    def insert(self, at, x):
        if self.maxlen is not None and len(self) >= self.maxlen:
            raise IndexError('deque already at its maximum size')
        self._insert(at, x)

    def remove(self, x):
        items = self._items()
        changes = self._changes()
        for at in range(len(items)):
            same = items[at] is x or items[at] == x
            if self._changes() != changes:
                raise IndexError('deque mutated during iteration')
            if same:
                self._take(at)
                return
        raise ValueError(f'{x!r} is not in deque')

    def reverse(self):
        items = self._items()
        for at in range(len(items)):
            self._put(at, items[-1 - at])


class defaultdict(dict):
    def __init__(self, default_factory=None, /, *args, **kwargs):
        if default_factory is not None and not callable(default_factory):
            raise TypeError('first argument must be callable or None')
        dict.__init__(self, *args, **kwargs)
        self.default_factory = default_factory

    def __missing__(self, key):
        if self.default_factory is None:
            raise KeyError(key)
        self[key] = value = self.default_factory()
        return value

    def __repr__(self):
        factory = _repr_once(self, lambda: self.default_factory)
        return f"{type(self).__name__}({'...' if factory is None else factory}, {dict.__repr__(self)})"

    def copy(self):
        return type(self)(self.default_factory, self)

    __copy__ = copy

    def __reduce__(self):
        args = () if self.default_factory is None else (self.default_factory,)
        return type(self), args, None, None, iter(self.items())

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        made = self.copy()
        made.update(other)
        return made

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        made = type(self)(self.default_factory, other)
        made.update(self)
        return made

    def __class_getitem__(cls, key):
        from types import GenericAlias
        return GenericAlias(cls, key)


class OrderedDict(dict):
    def move_to_end(self, key, last=True):
        value = self.pop(key)
        if last:
            self[key] = value
        else:
            rest = list(self.items())
            self.clear()
            self[key] = value
            for k, v in rest:
                self[k] = v

    def popitem(self, last=True):
        if not self:
            raise KeyError('dictionary is empty')
        if last:
            return dict.popitem(self)
        for key in self:
            return key, self.pop(key)

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return dict.__eq__(self, other) and list(self) == list(other)
        return dict.__eq__(self, other)

    __hash__ = None

    def __ne__(self, other):
        answer = self.__eq__(other)
        return answer if answer is NotImplemented else not answer

    def __repr__(self):
        name = type(self).__name__
        return f'{name}({dict(self)!r})' if self else f'{name}()'

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        made = type(self)(self)
        made.update(other)
        return made

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        made = type(self)(other)
        made.update(self)
        return made

    def __class_getitem__(cls, key):
        from types import GenericAlias
        return GenericAlias(cls, key)

    def copy(self):
        return type(self)(self)

    @classmethod
    def fromkeys(cls, iterable, value=None):
        self = cls()
        for key in iterable:
            self[key] = value
        return self


def _is_mapping(x):
    if isinstance(x, (dict, list, tuple, str)):
        return isinstance(x, dict)
    from collections.abc import Mapping
    return isinstance(x, Mapping)


class Counter(dict):
    def __init__(self, iterable=None, /, **kwds):
        dict.__init__(self)
        self.update(iterable, **kwds)

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError('Counter.fromkeys() is undefined.  Use Counter(iterable) instead.')

    def __class_getitem__(cls, key):
        from types import GenericAlias
        return GenericAlias(cls, key)

    def __missing__(self, key):
        return 0

    def update(self, iterable=None, /, **kwds):
        if iterable is not None:
            if _is_mapping(iterable):
                if self:
                    for key, n in iterable.items():
                        self[key] = n + self.get(key, 0)
                else:
                    # Whatever the counts are: nothing is added.
                    dict.update(self, iterable)
            else:
                for key in iterable:
                    self[key] = self.get(key, 0) + 1
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, /, **kwds):
        if iterable is not None:
            if _is_mapping(iterable):
                for key, n in iterable.items():
                    self[key] = self.get(key, 0) - n
            else:
                for key in iterable:
                    self[key] = self.get(key, 0) - 1
        for key, n in kwds.items():
            self[key] = self.get(key, 0) - n

    def most_common(self, n=None):
        pairs = sorted(self.items(), key=lambda pair: pair[1], reverse=True)
        return pairs if n is None else pairs[:max(n, 0)]

    def elements(self):
        for key, n in self.items():
            for _ in range(n):
                yield key

    def total(self):
        return sum(self.values())

    def copy(self):
        return type(self)(self)

    def __delitem__(self, key):
        if key in self:
            dict.__delitem__(self, key)

    def __repr__(self):
        if not self:
            return f'{type(self).__name__}()'
        try:
            return f'{type(self).__name__}({dict(self.most_common())!r})'
        except TypeError:
            return f'{type(self).__name__}({dict(self)!r})'

    def __eq__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all([self[k] == other[k] for c in (self, other) for k in c])

    __hash__ = None

    def __ne__(self, other):
        return not self == other if isinstance(other, Counter) else NotImplemented

    def __le__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all([self[k] <= other[k] for c in (self, other) for k in c])

    def __lt__(self, other):
        return self <= other and self != other if isinstance(other, Counter) else NotImplemented

    def __ge__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all([self[k] >= other[k] for c in (self, other) for k in c])

    def __gt__(self, other):
        return self >= other and self != other if isinstance(other, Counter) else NotImplemented

    def _keep(self, pairs):
        r = Counter()
        for key, n in pairs:
            if n > 0:
                r[key] = n
        return r

    def __add__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        pairs = [(k, n + other[k]) for k, n in self.items()]
        return self._keep(pairs + [(k, n) for k, n in other.items() if k not in self])

    def __sub__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        pairs = [(k, n - other[k]) for k, n in self.items()]
        return self._keep(pairs + [(k, -n) for k, n in other.items() if k not in self])

    def __or__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        pairs = [(k, max(n, other[k])) for k, n in self.items()]
        return self._keep(pairs + [(k, n) for k, n in other.items() if k not in self])

    def __and__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self._keep([(k, min(n, other[k])) for k, n in self.items()])

    def __pos__(self):
        return self._keep(self.items())

    def __neg__(self):
        return self._keep([(k, -n) for k, n in self.items()])

    def __iadd__(self, other):
        for key, n in other.items():
            self[key] += n
        return self._trim()

    def __isub__(self, other):
        for key, n in other.items():
            self[key] -= n
        return self._trim()

    def __ior__(self, other):
        for key, n in other.items():
            if n > self[key]:
                self[key] = n
        return self._trim()

    def __iand__(self, other):
        for key, n in list(self.items()):
            if other[key] < n:
                self[key] = other[key]
        return self._trim()

    def _trim(self):
        for key in [k for k, n in self.items() if n <= 0]:
            del self[key]
        return self


def _no_set(self, value):
    raise AttributeError("can't set attribute")


def _no_delete(self):
    raise AttributeError("can't delete attribute")


def _field(at):
    return property(_item_getter(at), _no_set, _no_delete, f'Alias for field number {at}')


_keywords = {'False', 'None', 'True', 'and', 'as', 'assert', 'async', 'await', 'break', 'class', 'continue', 'def', 'del', 'elif', 'else', 'except', 'finally', 'for', 'from', 'global', 'if', 'import', 'in', 'is', 'lambda', 'nonlocal', 'not', 'or', 'pass', 'raise', 'return', 'try', 'while', 'with', 'yield'}


def _generic(cls, key):
    from types import GenericAlias
    return GenericAlias(cls, key)


def _namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    if isinstance(field_names, str):
        field_names = field_names.replace(',', ' ').split()
    fields = [str(name) for name in field_names]
    seen = set()
    for at in range(len(fields)):
        name = fields[at]
        if rename and (not name.isidentifier() or name in _keywords or name.startswith('_') or name in seen):
            name = fields[at] = f'_{at}'
        if not name.isidentifier():
            raise ValueError(f'Type names and field names must be valid identifiers: {name!r}')
        if name in _keywords:
            raise ValueError(f'Type names and field names cannot be a keyword: {name!r}')
        if name.startswith('_') and not rename:
            raise ValueError(f'Field names cannot start with an underscore: {name!r}')
        if name in seen:
            raise ValueError(f'Encountered duplicate field name: {name!r}')
        seen.add(name)
    if not typename.isidentifier():
        raise ValueError(f'Type names and field names must be valid identifiers: {typename!r}')
    if typename in _keywords:
        raise ValueError(f'Type names and field names cannot be a keyword: {typename!r}')
    fields = tuple(fields)
    defaults = () if defaults is None else tuple(defaults)
    if len(defaults) > len(fields):
        raise TypeError('Got more default values than field names')
    field_defaults = dict(zip(fields[len(fields) - len(defaults):], defaults))
    count = len(fields)

    def __new__(cls, /, *args, **kwargs):
        if len(args) < count or kwargs:
            args = list(args)
            missing = []
            for name in fields[len(args):]:
                if name in kwargs:
                    args.append(kwargs.pop(name))
                elif name in field_defaults:
                    args.append(field_defaults[name])
                else:
                    missing.append(name)
            for name in kwargs:
                if name in fields:
                    raise TypeError(f"{typename}.__new__() got multiple values for argument '{name}'")
                raise TypeError(f"{typename}.__new__() got an unexpected keyword argument '{name}'{_hint(name, list(fields))}")
            if missing:
                names = [repr(name) for name in missing]
                if len(names) == 1:
                    text = names[0]
                elif len(names) == 2:
                    text = ' and '.join(names)
                else:
                    text = ', '.join(names[:-1]) + ', and ' + names[-1]
                plural = '' if len(names) == 1 else 's'
                raise TypeError(f'{typename}.__new__() missing {len(names)} required positional argument{plural}: {text}')
        if len(args) > count:
            takes = count + 1 if not defaults else f'from {count + 1 - len(defaults)} to {count + 1}'
            raise TypeError(f'{typename}.__new__() takes {takes} positional arguments but {len(args) + 1} were given')
        return tuple.__new__(cls, args)

    def __repr__(self):
        pairs = [f'{name}={value!r}' for name, value in zip(fields, self)]
        return f"{type(self).__name__}({', '.join(pairs)})"

    def _make(cls, iterable):
        values = tuple(iterable)
        if len(values) != count:
            raise TypeError(f'Expected {count} arguments, got {len(values)}')
        return tuple.__new__(cls, values)

    def _replace(self, /, **kwargs):
        values = [kwargs.pop(name, value) for name, value in zip(fields, self)]
        if kwargs:
            raise TypeError(f'Got unexpected field names: {list(kwargs)!r}')
        return tuple.__new__(type(self), values)

    def _asdict(self):
        return dict(zip(fields, self))

    def __getnewargs__(self):
        return tuple(self)

    space = {
        '__new__': staticmethod(__new__),
        '__repr__': __repr__,
        '__slots__': (),
        '_make': classmethod(_make),
        '_replace': _replace,
        '__replace__': _replace,
        '_asdict': _asdict,
        '__getnewargs__': __getnewargs__,
        '__class_getitem__': classmethod(_generic),
        '_fields': fields,
        '_field_defaults': field_defaults,
        '__match_args__': fields,
        '__doc__': f"{typename}({', '.join(fields)})",
    }
    for at in range(count):
        space[fields[at]] = _field(at)
    made = type(typename, (tuple,), space)
    if module is not None:
        made.__module__ = module
    return made


_namedtuple.__qualname__ = _namedtuple.__name__ = 'namedtuple'
namedtuple = _with_module(_namedtuple)
