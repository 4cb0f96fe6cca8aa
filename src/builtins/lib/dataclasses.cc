"""Classes that are mostly their fields."""
from _class import hint as _hint


class FrozenInstanceError(AttributeError):
    pass


class _Default:
    def __repr__(self):
        return '<factory>'


class _Missing:
    def __repr__(self):
        return f'<dataclasses._MISSING_TYPE object at {id(self):#x}>'


class _KW_ONLY_TYPE:
    pass


_Missing.__name__ = _Missing.__qualname__ = '_MISSING_TYPE'
MISSING = _Missing()
KW_ONLY = _KW_ONLY_TYPE()
_factory = _Default()


class InitVar:
    """The annotation of a parameter of __init__ that is no field."""

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        t = self.type
        return f'dataclasses.InitVar[{t.__name__ if isinstance(t, type) else repr(t)}]'

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    """What is known of one field."""

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        if metadata is None:
            metadata = {}
        from types import MappingProxyType
        self.metadata = MappingProxyType(metadata)
        self.kw_only = kw_only
        self._field_type = None

    def __repr__(self):
        names = ('name', 'type', 'default', 'default_factory', 'init', 'repr', 'hash', 'compare', 'metadata', 'kw_only', '_field_type')
        return 'Field(' + ','.join([f'{n}={getattr(self, n)!r}' for n in names]) + ')'


class _Kind:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD = _Kind('_FIELD')
_FIELD_CLASSVAR = _Kind('_FIELD_CLASSVAR')
_FIELD_INITVAR = _Kind('_FIELD_INITVAR')


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=MISSING):
    """Return an object to identify dataclass fields."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


class _Params:
    def __init__(self, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
        self.init = init
        self.repr = repr
        self.eq = eq
        self.order = order
        self.unsafe_hash = unsafe_hash
        self.frozen = frozen
        self.match_args = match_args
        self.kw_only = kw_only
        self.slots = slots
        self.weakref_slot = weakref_slot

    def __repr__(self):
        return f"_DataclassParams({','.join([f'{k}={v!r}' for k, v in self.__dict__.items()])})"


def _is_classvar(t):
    if isinstance(t, str):
        return t.startswith(('ClassVar', 'typing.ClassVar', 't.ClassVar'))
    return getattr(t, '_name', None) == 'ClassVar' or getattr(getattr(t, '__origin__', None), '_name', None) == 'ClassVar'


def _is_initvar(t):
    if isinstance(t, str):
        return t.startswith(('InitVar', 'dataclasses.InitVar'))
    return t is InitVar or type(t) is InitVar


def _is_kw_only(t):
    if isinstance(t, str):
        return t in ('KW_ONLY', 'dataclasses.KW_ONLY')
    return t is KW_ONLY or t is _KW_ONLY_TYPE


def _get_field(cls, name, annotation, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if name in cls.__dict__.get('__slots__', ()):
            default = MISSING
        f = field(default=default)
    f.name = name
    f.type = annotation
    f._field_type = _FIELD
    if _is_classvar(annotation):
        f._field_type = _FIELD_CLASSVAR
    elif _is_initvar(annotation):
        f._field_type = _FIELD_INITVAR
    if f._field_type is not _FIELD and f.default_factory is not MISSING:
        raise TypeError(f'field {name} cannot have a default factory')
    if f._field_type is _FIELD_CLASSVAR:
        if f.kw_only is not MISSING:
            raise TypeError(f'field {name} is a ClassVar but specifies kw_only')
    elif f.kw_only is MISSING:
        f.kw_only = kw_only
    if f._field_type is _FIELD and f.default is not MISSING and getattr(type(f.default), '__hash__', None) is None:
        raise ValueError(f'mutable default {type(f.default)} for field {name} is not allowed: use default_factory')
    return f


def _set(cls, name, value):
    if name in cls.__dict__:
        return True
    _name(cls, name, value)
    setattr(cls, name, value)
    return False


def _name(cls, name, value):
    value.__name__ = name
    value.__qualname__ = f'{cls.__qualname__}.{name}'


def _and(names):
    names = [repr(n) for n in names]
    if len(names) < 3:
        return ' and '.join(names)
    return ', '.join(names[:-1]) + ', and ' + names[-1]


def _make_init(cls, fields, frozen, has_post_init):
    positional = [f for f in fields if f.init and not f.kw_only]
    keywords = [f for f in fields if f.init and f.kw_only]
    seen = None
    for f in positional:
        if f.default is not MISSING or f.default_factory is not MISSING:
            seen = f
        elif seen:
            raise TypeError(f'non-default argument {f.name!r} follows default argument {seen.name!r}')
    init_vars = [f.name for f in fields if f._field_type is _FIELD_INITVAR]
    names = [f.name for f in positional]
    allowed = set(names + [f.name for f in keywords])
    count = len(names)
    required = len([f for f in positional if f.default is MISSING and f.default_factory is MISSING])
    where = f'{cls.__qualname__}.__init__'
    # A field goes to the instance unless it is a parameter only; one without a default and
    # without a parameter is left alone.
    stored = [f.name for f in fields if f._field_type is _FIELD and (f.init or f.default_factory is not MISSING)]
    plain = not frozen and not init_vars and not has_post_init and stored == names
    put = object.__setattr__ if frozen else setattr

    def fill(self, args, kwargs):
        given = {}
        if len(args) > count:
            takes = f'from {required + 1} to {count + 1}' if required < count else f'{count + 1}'
            plural = 's' if takes != '1' else ''
            extra = ''
            kw = len([k for k in kwargs if k in allowed and k not in names])
            was = 'were' if len(args) != 0 else 'was'
            raise TypeError(f'{where}() takes {takes} positional argument{plural} but {len(args) + 1} {was} given')
        for name, value in zip(names, args):
            given[name] = value
        for name, value in kwargs.items():
            if name not in allowed:
                raise TypeError(f'{where}() got an unexpected keyword argument {name!r}{_hint(name, names + [f.name for f in keywords])}')
            if name in given:
                raise TypeError(f'{where}() got multiple values for argument {name!r}')
            given[name] = value
        for group, kind in ((positional, 'positional'), (keywords, 'keyword-only')):
            missing = [f.name for f in group if f.name not in given and f.default is MISSING and f.default_factory is MISSING]
            if missing:
                plural = 's' if len(missing) > 1 else ''
                raise TypeError(f'{where}() missing {len(missing)} required {kind} argument{plural}: {_and(missing)}')
        extra = []
        for f in fields:
            name = f.name
            if name in given:
                value = given[name]
            elif f.default_factory is not MISSING:
                value = f.default_factory()
            elif f.default is not MISSING and f.init:
                value = f.default
            else:
                continue
            if f._field_type is _FIELD_INITVAR:
                extra.append(value)
            else:
                put(self, name, value)
        if has_post_init:
            self.__post_init__(*extra)

    if plain:
        return _plain_init(names, fill) or fill_init(fill)
    return fill_init(fill)


def fill_init(fill):
    def __init__(self, /, *args, **kwargs):
        fill(self, args, kwargs)
    return __init__


def _plain_init(names, fill):
    # The commonest numbers of fields, given in order: nothing is looked up by name.
    none = MISSING
    if len(names) == 1:
        a, = names

        def __init__(self, /, *args, **kwargs):
            if kwargs or len(args) != 1:
                return fill(self, args, kwargs)
            setattr(self, a, args[0])
    elif len(names) == 2:
        a, b = names

        def __init__(self, /, *args, **kwargs):
            if kwargs or len(args) != 2:
                return fill(self, args, kwargs)
            setattr(self, a, args[0])
            setattr(self, b, args[1])
    elif len(names) == 3:
        a, b, c = names

        def __init__(self, /, *args, **kwargs):
            if kwargs or len(args) != 3:
                return fill(self, args, kwargs)
            setattr(self, a, args[0])
            setattr(self, b, args[1])
            setattr(self, c, args[2])
    else:
        count = len(names)

        def __init__(self, /, *args, **kwargs):
            if kwargs or len(args) != count:
                return fill(self, args, kwargs)
            for name, value in zip(names, args):
                setattr(self, name, value)
    return __init__


_running = set()


def _make_repr(names):
    def __repr__(self):
        key = id(self)
        if key in _running:
            return '...'
        _running.add(key)
        try:
            return f"{self.__class__.__qualname__}({', '.join([f'{n}={getattr(self, n)!r}' for n in names])})"
        finally:
            _running.discard(key)
    return __repr__


def _make_eq(names):
    def __eq__(self, other):
        if self is other:
            return True
        if other.__class__ is self.__class__:
            for n in names:
                if not getattr(self, n) == getattr(other, n):
                    return False
            return True
        return NotImplemented
    return __eq__


def _make_order(names):
    def values(x):
        return tuple([getattr(x, n) for n in names])

    def __lt__(self, other):
        if other.__class__ is self.__class__:
            return values(self) < values(other)
        return NotImplemented

    def __le__(self, other):
        if other.__class__ is self.__class__:
            return values(self) <= values(other)
        return NotImplemented

    def __gt__(self, other):
        if other.__class__ is self.__class__:
            return values(self) > values(other)
        return NotImplemented

    def __ge__(self, other):
        if other.__class__ is self.__class__:
            return values(self) >= values(other)
        return NotImplemented
    return {'__lt__': __lt__, '__le__': __le__, '__gt__': __gt__, '__ge__': __ge__}


def _make_hash(names):
    def __hash__(self):
        return hash(tuple([getattr(self, n) for n in names]))
    return __hash__


def _make_frozen(cls, names):
    names = set(names)

    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f'cannot assign to field {name!r}')
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f'cannot delete field {name!r}')
        super(cls, self).__delattr__(name)
    return {'__setattr__': __setattr__, '__delattr__': __delattr__}


def _process(cls, p):
    fields = {}
    any_frozen = False
    all_frozen = None
    has_bases = False
    for base in cls.__mro__[-1:0:-1]:
        base_fields = base.__dict__.get('__dataclass_fields__')
        if base_fields is not None:
            has_bases = True
            if all_frozen is None:
                all_frozen = True
            frozen = base.__dataclass_params__.frozen
            all_frozen = all_frozen and frozen
            any_frozen = any_frozen or frozen
            for f in base_fields.values():
                fields[f.name] = f
    annotations = cls.__dict__.get('__annotations__', {})
    own = []
    kw_only = p.kw_only
    seen_kw_only = False
    for name, annotation in annotations.items():
        if _is_kw_only(annotation):
            if seen_kw_only:
                raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY has already been specified')
            seen_kw_only = True
            kw_only = True
        else:
            own.append(_get_field(cls, name, annotation, kw_only))
    for f in own:
        fields[f.name] = f
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f'{name!r} is a field but has no type annotation')
    if has_bases:
        if any_frozen and not p.frozen:
            raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
        if all_frozen is False and p.frozen:
            raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
    cls.__dataclass_fields__ = fields
    cls.__dataclass_params__ = p
    class_hash = cls.__dict__.get('__hash__', MISSING)
    has_hash = not (class_hash is MISSING or class_hash is None and '__eq__' in cls.__dict__)
    if p.order and not p.eq:
        raise ValueError('eq must be true if order is true')
    everything = [f for f in fields.values() if f._field_type in (_FIELD, _FIELD_INITVAR)]
    real = [f for f in fields.values() if f._field_type is _FIELD]
    if p.init:
        init = _make_init(cls, everything, p.frozen, hasattr(cls, '__post_init__'))
        init.__annotations__ = {**{f.name: f.type for f in everything if f.init}, 'return': None}
        _set(cls, '__init__', init)
    cls.__replace__ = _replace_method
    if p.repr:
        _set(cls, '__repr__', _make_repr([f.name for f in real if f.repr]))
    compared = [f.name for f in real if f.compare]
    if p.eq and '__eq__' not in cls.__dict__:
        eq = _make_eq(compared)
        _name(cls, '__eq__', eq)
        cls.__eq__ = eq
        if class_hash is MISSING:
            cls.__hash__ = None
    if p.order:
        for name, method in _make_order(compared).items():
            if _set(cls, name, method):
                raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__} Consider using functools.total_ordering')
    if p.frozen:
        for name, method in _make_frozen(cls, [f.name for f in real]).items():
            if _set(cls, name, method):
                raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__}')
    hashed = [f.name for f in real if (f.compare if f.hash is None else f.hash)]
    if p.unsafe_hash:
        if has_hash:
            raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
        cls.__hash__ = _make_hash(hashed)
    elif p.eq and not has_hash:
        cls.__hash__ = _make_hash(hashed) if p.frozen else None
    if p.match_args and '__match_args__' not in cls.__dict__:
        cls.__match_args__ = tuple([f.name for f in everything if f.init and not f.kw_only])
    if cls.__doc__ is None:
        cls.__doc__ = cls.__name__ + _signature(everything)
    if p.weakref_slot and not p.slots:
        raise TypeError('weakref_slot is True but slots is False')
    if p.slots:
        cls = _with_slots(cls, [f.name for f in real])
    if getattr(cls, '__abstractmethods__', None):
        from abc import update_abstractmethods
        update_abstractmethods(cls)
    return cls


def _signature(fields):
    def text(t):
        if isinstance(t, type) and not hasattr(t, '__args__'):
            return t.__qualname__ if t.__module__ == 'builtins' else f'{t.__module__}.{t.__qualname__}'
        return repr(t).replace('typing.', '')
    parts = []
    star = False
    for group in (False, True):
        for f in fields:
            if not f.init or f.kw_only is not group:
                continue
            if group and not star:
                parts.append('*')
                star = True
            default = f' = {f.default!r}' if f.default is not MISSING else ' = <factory>' if f.default_factory is not MISSING else ''
            parts.append(f'{f.name}: {text(f.type)}{default}')
    return f"({', '.join(parts)})"


def _with_slots(cls, names):
    if '__slots__' in cls.__dict__:
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    space = dict(cls.__dict__)
    inherited = set()
    for base in cls.__mro__[1:-1]:
        inherited.update(base.__dict__.get('__slots__', ()))
    space['__slots__'] = tuple([n for n in names if n not in inherited])
    for name in names:
        space.pop(name, None)
    space.pop('__dict__', None)
    space.pop('__weakref__', None)
    made = type(cls)(cls.__name__, cls.__bases__, space)
    made.__qualname__ = cls.__qualname__
    return made


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """Add dunder methods based on the fields defined in the class."""
    def wrap(cls):
        return _process(cls, _Params(init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot))
    return wrap if cls is None else wrap(cls)


def fields(class_or_instance):
    """Return a tuple describing the fields of this dataclass."""
    try:
        found = class_or_instance.__dataclass_fields__
    except AttributeError:
        raise TypeError('must be called with a dataclass type or instance') from None
    return tuple([f for f in found.values() if f._field_type is _FIELD])


def _is_instance(obj):
    return hasattr(type(obj), '__dataclass_fields__')


def is_dataclass(obj):
    """Returns True if obj is a dataclass or an instance of a dataclass."""
    return hasattr(obj if isinstance(obj, type) else type(obj), '__dataclass_fields__')


def asdict(obj, *, dict_factory=dict):
    """Return the fields of a dataclass instance as a new dictionary."""
    if not _is_instance(obj):
        raise TypeError('asdict() should be called on dataclass instances')
    return _asdict(obj, dict_factory)


def _asdict(obj, factory):
    kind = type(obj)
    if kind in (int, str, float, bool, bytes) or obj is None:
        return obj
    if hasattr(kind, '__dataclass_fields__'):
        pairs = [(f.name, _asdict(getattr(obj, f.name), factory)) for f in fields(obj)]
        return dict(pairs) if factory is dict else factory(pairs)
    if kind is list:
        return [_asdict(x, factory) for x in obj]
    if kind is dict:
        return {_asdict(k, factory): _asdict(v, factory) for k, v in obj.items()}
    if isinstance(obj, tuple):
        if hasattr(obj, '_fields'):
            return kind(*[_asdict(x, factory) for x in obj])
        return kind([_asdict(x, factory) for x in obj])
    if isinstance(obj, dict):
        if hasattr(kind, 'default_factory'):
            result = kind(obj.default_factory)
            for k, v in obj.items():
                result[_asdict(k, factory)] = _asdict(v, factory)
            return result
        return kind([(_asdict(k, factory), _asdict(v, factory)) for k, v in obj.items()])
    if isinstance(obj, list):
        return kind([_asdict(x, factory) for x in obj])
    from copy import deepcopy
    return deepcopy(obj)


def astuple(obj, *, tuple_factory=tuple):
    """Return the fields of a dataclass instance as a new tuple of field values."""
    if not _is_instance(obj):
        raise TypeError('astuple() should be called on dataclass instances')
    return _astuple(obj, tuple_factory)


def _astuple(obj, factory):
    kind = type(obj)
    if hasattr(kind, '__dataclass_fields__'):
        return factory([_astuple(getattr(obj, f.name), factory) for f in fields(obj)])
    if isinstance(obj, tuple) and hasattr(obj, '_fields'):
        return kind(*[_astuple(x, factory) for x in obj])
    if isinstance(obj, (list, tuple)):
        return kind([_astuple(x, factory) for x in obj])
    if isinstance(obj, dict):
        return kind([(_astuple(k, factory), _astuple(v, factory)) for k, v in obj.items()])
    if kind in (int, str, float, bool, bytes) or obj is None:
        return obj
    from copy import deepcopy
    return deepcopy(obj)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False, module=None):
    """Return a new dynamically created dataclass."""
    space = dict(namespace or {})
    annotations = {}
    for item in fields:
        if isinstance(item, str):
            name, kind = item, 'typing.Any'
        elif len(item) == 2:
            name, kind = item
        elif len(item) == 3:
            name, kind, space[item[0]] = item
        else:
            raise TypeError(f'Invalid field: {item!r}')
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f'Field names must be valid identifiers: {name!r}')
        from keyword import iskeyword
        if iskeyword(name):
            raise TypeError(f'Field names must not be keywords: {name!r}')
        if name in annotations:
            raise TypeError(f'Field name duplicated: {name!r}')
        annotations[name] = kind
    space['__annotations__'] = annotations
    space['__module__'] = '__main__' if module is None else module
    cls = type(cls_name, bases, space)
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen, match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)


def replace(obj, /, **changes):
    """Return a new object replacing specified fields with new values."""
    if not _is_instance(obj):
        raise TypeError('replace() should be called on dataclass instances')
    return _replace(obj, changes)


def _replace_method(self, /, **changes):
    return _replace(self, changes)


def _replace(obj, changes):
    for f in obj.__dataclass_fields__.values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise TypeError(f'field {f.name} is declared with init=False, it cannot be specified with replace()')
            continue
        if f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise TypeError(f'InitVar {f.name!r} must be specified with replace()')
            changes[f.name] = getattr(obj, f.name)
    return obj.__class__(**changes)
