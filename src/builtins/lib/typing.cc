"""Names for annotations. At run time they are only written down."""
from _class import new as _new_class, union as _plain_union
from types import GenericAlias, _item, _put, _variables

TYPE_CHECKING = False


def _is_typing(x):
    return x is None or isinstance(x, (type, str, _Alias, _Special, TypeVar, GenericAlias, NewType, ForwardRef)) or hasattr(x, '__args__') or callable(x)


def _convert(x):
    if x is None:
        return type(None)
    if isinstance(x, str):
        return ForwardRef(x)
    return x


def _tuple(x):
    return x if isinstance(x, tuple) else (x,)


class ForwardRef:
    """A forward reference: the text of a type."""

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f'Forward reference must be a string -- got {arg!r}')
        self.__forward_arg__ = arg

    def __eq__(self, other):
        return isinstance(other, ForwardRef) and self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        return f'ForwardRef({self.__forward_arg__!r})'


class _Final:
    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class TypeVar(_Final):
    """Type variable."""

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False, infer_variance=False, default=None):
        if len(constraints) == 1:
            raise TypeError('A single constraint is not allowed')
        if covariant and contravariant:
            raise ValueError('Bivariant types are not supported.')
        self.__name__ = name
        self.__constraints__ = constraints
        self.__bound__ = bound
        self.__covariant__ = covariant
        self.__contravariant__ = contravariant

    def __typing_subst__(self, arg):
        return arg

    def __repr__(self):
        return ('+' if self.__covariant__ else '-' if self.__contravariant__ else '~') + self.__name__


class ParamSpec(_Final):
    """Parameter specification variable."""

    def __init__(self, name, *, bound=None, covariant=False, contravariant=False):
        self.__name__ = name
        self.args = _Named(f'{name}.args')
        self.kwargs = _Named(f'{name}.kwargs')

    def __typing_subst__(self, arg):
        return arg

    def __repr__(self):
        return f'~{self.__name__}'


class TypeVarTuple(_Final):
    """Type variable tuple."""

    def __init__(self, name):
        self.__name__ = name

    def __typing_subst__(self, arg):
        return arg

    def __iter__(self):
        yield self

    def __repr__(self):
        return self.__name__


class _Named:
    def __init__(self, name):
        self._name = name

    def __repr__(self):
        return self._name


class _Alias(_Final):
    """What `List[int]` is."""

    def __init__(self, origin, args, name):
        self.__origin__ = origin
        self.__args__ = args
        self._name = name
        self.__parameters__ = _variables(args)

    def __repr__(self):
        name = f'typing.{self._name}' if self._name else _item(self.__origin__)
        args = [_item(x) for x in self.__args__]
        if self._name == 'Callable':
            if len(args) == 2 and self.__args__[0] is Ellipsis:
                return f'{name}[..., {args[1]}]'
            return f"{name}[[{', '.join(args[:-1])}], {args[-1]}]"
        if self._name == 'Optional':
            return f"{name}[{[_item(x) for x in self.__args__ if x is not type(None)][0]}]"
        return f"{name}[{', '.join(args) or '()'}]"

    def __eq__(self, other):
        if not isinstance(other, _Alias):
            return NotImplemented
        if self.__origin__ is Union:
            return other.__origin__ is Union and set(self.__args__) == set(other.__args__)
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        if self.__origin__ is Union:
            return hash(frozenset(self.__args__))
        return hash((self.__origin__, self.__args__))

    def __getitem__(self, key):
        variables = self.__parameters__
        if not variables:
            raise TypeError(f'{self!r} is not a generic class')
        key = tuple([_convert(x) for x in _tuple(key)])
        if len(key) != len(variables):
            many = 'many' if len(key) > len(variables) else 'few'
            raise TypeError(f'Too {many} arguments for {self!r}; actual {len(key)}, expected {len(variables)}')
        args = tuple(_put(self.__args__, dict(zip(variables, key))))
        if self.__origin__ is Union:
            return Union[args]
        return _Alias(self.__origin__, args, self._name)

    def __call__(self, *args, **kwargs):
        if isinstance(self.__origin__, type):
            if self._name:
                raise TypeError(f'Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead')
            made = self.__origin__(*args, **kwargs)
            try:
                made.__orig_class__ = self
            except Exception:
                pass
            return made
        raise TypeError(f'Cannot instantiate {self!r}')

    def __getattr__(self, name):
        if name.startswith('__') and name.endswith('__'):
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __mro_entries__(self, bases):
        origin = self.__origin__
        if not isinstance(origin, type):
            raise TypeError(f'Cannot subclass {self!r}')
        if origin is Generic:
            for base in bases:
                if base is not self and isinstance(base, (_Alias, GenericAlias)) and isinstance(base.__origin__, type) and issubclass(base.__origin__, Generic):
                    return ()
            return (Generic,)
        if self._name and Generic not in bases and self.__parameters__:
            return (origin, Generic)
        return (origin,)

    def __instancecheck__(self, x):
        if self.__origin__ is Union:
            return isinstance(x, self.__args__)
        raise TypeError('Subscripted generics cannot be used with class and instance checks')

    def __subclasscheck__(self, x):
        if self.__origin__ is Union:
            return issubclass(x, self.__args__)
        raise TypeError('Subscripted generics cannot be used with class and instance checks')


class _Bare(_Final):
    """`List` without brackets."""

    _home = 'collections.abc'

    def __init__(self, origin, name, count):
        self._origin = origin
        self._name = name
        self._count = count

    @property
    def __origin__(self):
        if isinstance(self._origin, str):
            # The module is loaded when somebody needs it.
            import importlib
            self._origin = getattr(importlib.import_module(self._home), self._origin)
        return self._origin

    def __getitem__(self, key):
        args = tuple([_convert(x) for x in _tuple(key)])
        if self._count >= 0 and len(args) != self._count:
            many = 'many' if len(args) > self._count else 'few'
            raise TypeError(f'Too {many} arguments for {self!r}; actual {len(args)}, expected {self._count}')
        return _Alias(self.__origin__, args, self._name)

    def __repr__(self):
        return f'typing.{self._name}'

    def __call__(self, *args, **kwargs):
        raise TypeError(f'Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead')

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __instancecheck__(self, x):
        return isinstance(x, self.__origin__)

    def __subclasscheck__(self, x):
        return issubclass(x, self.__origin__)


class _Tuple(_Bare):
    def __getitem__(self, key):
        if key == ():
            return _Alias(tuple, (), 'Tuple')
        return _Alias(tuple, tuple([_convert(x) for x in _tuple(key)]), 'Tuple')


class _Callable(_Bare):
    def __getitem__(self, key):
        if not isinstance(key, tuple) or len(key) != 2:
            raise TypeError('Callable must be used as Callable[[arg, ...], result].')
        args, result = key
        result = _convert(result)
        if isinstance(args, list):
            return _Alias(self.__origin__, tuple([_convert(x) for x in args]) + (result,), 'Callable')
        if args is not Ellipsis and not isinstance(args, (ParamSpec, _Alias)):
            raise TypeError(f'Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {args!r}')
        return _Alias(self.__origin__, (args, result), 'Callable')


class _Special(_Final):
    """`Union`, `Optional`, `Literal`, `ClassVar` and their like."""

    def __init__(self, name, make=None):
        self._name = name
        self._make = make

    def __repr__(self):
        return f'typing.{self._name}'

    def __getitem__(self, key):
        if self._make is None:
            raise TypeError(f'{self!r} is not subscriptable')
        return self._make(self, key)

    def __call__(self, *args, **kwargs):
        raise TypeError(f'Cannot instantiate {self!r}')

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass {self!r}')

    def __instancecheck__(self, x):
        raise TypeError(f'{self!r} cannot be used with isinstance()')

    def __subclasscheck__(self, x):
        raise TypeError(f'{self!r} cannot be used with issubclass()')


def _union(self, key):
    if key == ():
        raise TypeError('Cannot take a Union of no types.')
    args = []
    for x in _tuple(key):
        x = _convert(x)
        inner = x.__args__ if isinstance(x, _Alias) and x.__origin__ is Union or type(x) is _UnionType else (x,)
        for y in inner:
            if y not in args:
                args.append(y)
    if len(args) == 1:
        return args[0]
    optional = len(args) == 2 and type(None) in args
    return _Alias(Union, tuple(args), 'Optional' if optional else 'Union')


def _optional(self, key):
    if isinstance(key, tuple):
        raise TypeError(f'{self} requires a single type. Got {key!r}.')
    return Union[key, None]


def _literal(self, key):
    args = []
    for x in _tuple(key):
        inner = x.__args__ if isinstance(x, _Alias) and x.__origin__ is Literal else (x,)
        for y in inner:
            if not [z for z in args if z == y and type(z) is type(y)]:
                args.append(y)
    return _Literal(Literal, tuple(args), 'Literal')


class _Literal(_Alias):
    def __repr__(self):
        return f"typing.Literal[{', '.join([repr(x) for x in self.__args__])}]"


def _single(self, key):
    if isinstance(key, tuple):
        raise TypeError(f'{self} accepts only single type. Got {key!r}.')
    return _Alias(self, (_convert(key),), self._name)


def _many(self, key):
    return _Alias(self, tuple([_convert(x) for x in _tuple(key)]), self._name)


class _Annotated(_Alias):
    def __init__(self, origin, metadata):
        self.__origin__ = origin
        self.__args__ = (origin,)
        self.__metadata__ = metadata
        self._name = 'Annotated'
        self.__parameters__ = _variables((origin,))

    def __repr__(self):
        return f"typing.Annotated[{_item(self.__origin__)}, {', '.join([repr(x) for x in self.__metadata__])}]"


def _annotated(self, key):
    if not isinstance(key, tuple) or len(key) < 2:
        raise TypeError('Annotated[...] should be used with at least two arguments (a type and an annotation).')
    origin = key[0]
    if isinstance(origin, _Annotated):
        return _Annotated(origin.__origin__, origin.__metadata__ + key[1:])
    return _Annotated(_convert(origin), key[1:])


_UnionType = type(int | str)
Union = _Special('Union', _union)
Optional = _Special('Optional', _optional)
Literal = _Special('Literal', _literal)
ClassVar = _Special('ClassVar', _single)
Final = _Special('Final', _single)
Required = _Special('Required', _single)
NotRequired = _Special('NotRequired', _single)
ReadOnly = _Special('ReadOnly', _single)
TypeGuard = _Special('TypeGuard', _single)
TypeIs = _Special('TypeIs', _single)
Unpack = _Special('Unpack', _single)
Concatenate = _Special('Concatenate', _many)
Annotated = _Special('Annotated', _annotated)
NoReturn = _Special('NoReturn')
Never = _Special('Never')
Self = _Special('Self')
LiteralString = _Special('LiteralString')
TypeAlias = _Special('TypeAlias')

List = _Bare(list, 'List', 1)
Dict = _Bare(dict, 'Dict', 2)
Set = _Bare(set, 'Set', 1)
FrozenSet = _Bare(frozenset, 'FrozenSet', 1)
Tuple = _Tuple(tuple, 'Tuple', -1)
Type = _Bare(type, 'Type', 1)
Callable = _Callable('Callable', 'Callable', 2)
Iterable = _Bare('Iterable', 'Iterable', 1)
Iterator = _Bare('Iterator', 'Iterator', 1)
Reversible = _Bare('Reversible', 'Reversible', 1)
Container = _Bare('Container', 'Container', 1)
Collection = _Bare('Collection', 'Collection', 1)
Hashable = _Bare('Hashable', 'Hashable', 0)
Sized = _Bare('Sized', 'Sized', 0)
Sequence = _Bare('Sequence', 'Sequence', 1)
MutableSequence = _Bare('MutableSequence', 'MutableSequence', 1)
Mapping = _Bare('Mapping', 'Mapping', 2)
MutableMapping = _Bare('MutableMapping', 'MutableMapping', 2)
AbstractSet = _Bare('Set', 'AbstractSet', 1)
MutableSet = _Bare('MutableSet', 'MutableSet', 1)
KeysView = _Bare('KeysView', 'KeysView', 1)
ValuesView = _Bare('ValuesView', 'ValuesView', 1)
ItemsView = _Bare('ItemsView', 'ItemsView', 2)
MappingView = _Bare('MappingView', 'MappingView', 1)
Awaitable = _Bare('Awaitable', 'Awaitable', 1)
Coroutine = _Bare('Coroutine', 'Coroutine', 3)
AsyncIterable = _Bare('AsyncIterable', 'AsyncIterable', 1)
AsyncIterator = _Bare('AsyncIterator', 'AsyncIterator', 1)


class _Generator(_Bare):
    def __getitem__(self, key):
        args = tuple([_convert(x) for x in _tuple(key)])
        args = args + (type(None),) * (3 - len(args))
        return _Alias(self.__origin__, args, self._name)


Generator = _Generator('Generator', 'Generator', 3)


class _FromCollections(_Bare):
    _home = 'collections'

    def __call__(self, *args, **kwargs):
        return self.__origin__(*args, **kwargs)


Deque = _FromCollections('deque', 'Deque', 1)
DefaultDict = _FromCollections('defaultdict', 'DefaultDict', 2)
OrderedDict = _FromCollections('OrderedDict', 'OrderedDict', 2)
Counter = _FromCollections('Counter', 'Counter', 1)
ChainMap = _FromCollections('ChainMap', 'ChainMap', 2)


class _Manager(_Bare):
    _home = 'contextlib'

    def __getitem__(self, key):
        args = tuple([_convert(x) for x in _tuple(key)])
        # What __exit__ returns need not be said.
        return _Alias(self.__origin__, args + (bool | None,) if len(args) == 1 else args, self._name)


ContextManager = _Manager('AbstractContextManager', 'ContextManager', 2)


class _AnyMeta(type):
    def __instancecheck__(self, x):
        if self is Any:
            raise TypeError('typing.Any cannot be used with isinstance()')
        return type(x) is self

    def __repr__(self):
        return 'typing.Any' if self is Any else type.__repr__(self)

    def __call__(self, *args, **kwargs):
        if self is Any:
            raise TypeError('Any cannot be instantiated')
        return type.__call__(self, *args, **kwargs)


Any = _new_class(_AnyMeta, 'Any', (), {'__module__': 'typing', '__doc__': 'Special type indicating an unconstrained type.'}, {})
Text = str
AnyStr = TypeVar('AnyStr', bytes, str)
T = TypeVar('T')
KT = TypeVar('KT')
VT = TypeVar('VT')
T_co = TypeVar('T_co', covariant=True)
T_contra = TypeVar('T_contra', contravariant=True)
Pattern = _Bare(str, 'Pattern', 1)
Match = _Bare(str, 'Match', 1)
IO = type('IO', (), {'__module__': 'typing', '__class_getitem__': lambda cls, key: _Alias(cls, _tuple(key), None)})
TextIO = type('TextIO', (IO,), {'__module__': 'typing'})
BinaryIO = type('BinaryIO', (IO,), {'__module__': 'typing'})


def _class_getitem(cls, key):
    args = tuple([_convert(x) for x in _tuple(key)])
    if cls is Generic or cls is Protocol:
        name = cls.__name__
        if not args:
            raise TypeError(f'Parameter list to {name}[...] cannot be empty')
        for x in args:
            if not hasattr(x, '__typing_subst__'):
                raise TypeError(f'Parameters to {name}[...] must all be type variables or parameter specification variables.')
        if len(set(args)) != len(args):
            raise TypeError(f'Parameters to {name}[...] must all be unique')
    else:
        variables = cls.__parameters__
        if not variables:
            raise TypeError(f'{cls!r} is not a generic class')
        if len(args) != len(variables) and not any([isinstance(x, (TypeVarTuple, ParamSpec)) for x in variables]):
            many = 'many' if len(args) > len(variables) else 'few'
            raise TypeError(f'Too {many} arguments for {cls!r}; actual {len(args)}, expected {len(variables)}')
    return _Alias(cls, args, 'Generic' if cls is Generic else 'Protocol' if cls is Protocol else None)


class Generic:
    """Abstract base class for generic types."""
    __slots__ = ()
    __parameters__ = ()
    __class_getitem__ = classmethod(_class_getitem)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        found = []
        bases = cls.__dict__.get('__orig_bases__', ())
        for base in bases:
            if isinstance(base, _Alias) and base.__origin__ in (Generic, Protocol):
                found = list(base.__parameters__)
                break
            for x in getattr(base, '__parameters__', ()) if not isinstance(base, type) else ():
                if x not in found:
                    found.append(x)
        cls.__parameters__ = tuple(found)


from abc import ABCMeta as _ABCMeta


def _members(cls):
    names = set()
    for kind in cls.__mro__[:-1]:
        if kind.__name__ in ('Protocol', 'Generic'):
            continue
        for name in list(kind.__dict__) + list(kind.__dict__.get('__annotations__', {})):
            if name not in _not_members and not name.startswith('_abc_'):
                names.add(name)
    return names


_not_members = {'__abstractmethods__', '__annotations__', '__dict__', '__doc__', '__init__', '__module__', '__new__', '__slots__', '__subclasshook__', '__weakref__', '__class_getitem__', '__match_args__', '__static_attributes__', '__firstlineno__', '__parameters__', '__orig_bases__', '__orig_class__', '_is_protocol', '_is_runtime_protocol', '__protocol_attrs__', '__qualname__', '__init_subclass__', '__hash__', '__non_callable_proto_members__'}


class _ProtocolMeta(_ABCMeta):
    def __instancecheck__(cls, x):
        if cls is Protocol or not getattr(cls, '_is_protocol', False):
            return _ABCMeta.__instancecheck__(cls, x)
        if not getattr(cls, '_is_runtime_protocol', False):
            raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
        # Not whether the class is a subclass: of one with data members nobody may ask that.
        kind = type(x)
        if cls in kind.__mro__ or _ABCMeta.__subclasscheck__(cls, kind):
            return True
        for name in _members(cls):
            if not hasattr(x, name):
                return False
            if getattr(x, name) is None and callable(getattr(cls, name, None)):
                return False
        return True

    def __subclasscheck__(cls, other):
        if cls is Protocol or not getattr(cls, '_is_protocol', False):
            return _ABCMeta.__subclasscheck__(cls, other)
        if not isinstance(other, type):
            raise TypeError('issubclass() arg 1 must be a class')
        if not getattr(cls, '_is_runtime_protocol', False):
            raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
        data = sorted([n for n in _members(cls) if not callable(getattr(cls, n, None))])
        if data:
            raise TypeError(f"Protocols with non-method members don't support issubclass(). Non-method members: {str(data)[1:-1]}.")
        if _ABCMeta.__subclasscheck__(cls, other):
            return True
        return all([any([name in kind.__dict__ for kind in other.__mro__]) for name in _members(cls)])

    def __call__(cls, *args, **kwargs):
        if cls is not Protocol and cls.__dict__.get('_is_protocol', False):
            raise TypeError('Protocols cannot be instantiated')
        return type.__call__(cls, *args, **kwargs)


def _protocol_init_subclass(cls, *args, **kwargs):
    super(Protocol, cls).__init_subclass__(*args, **kwargs)
    if not cls.__dict__.get('_is_protocol', False):
        cls._is_protocol = any([base is Protocol for base in cls.__bases__])


Protocol = _ProtocolMeta('Protocol', (Generic,), {
    '__module__': 'typing',
    '__doc__': 'Base class for protocol classes.',
    '__slots__': (),
    '_is_protocol': True,
    '_is_runtime_protocol': False,
    '__init_subclass__': classmethod(_protocol_init_subclass),
})


def runtime_checkable(cls):
    """Mark a protocol class as a runtime protocol."""
    if not getattr(cls, '_is_protocol', False):
        raise TypeError(f'@runtime_checkable can be only applied to protocol classes, got {cls!r}')
    cls._is_runtime_protocol = True
    return cls


def _number_protocol(name, method):
    def f(self):
        pass
    f.__name__ = method
    made = _ProtocolMeta(name, (Protocol,), {'__module__': 'typing', method: f, '_is_protocol': True, '_is_runtime_protocol': True})
    return made


SupportsInt = _number_protocol('SupportsInt', '__int__')
SupportsFloat = _number_protocol('SupportsFloat', '__float__')
SupportsIndex = _number_protocol('SupportsIndex', '__index__')
SupportsAbs = _number_protocol('SupportsAbs', '__abs__')
SupportsRound = _number_protocol('SupportsRound', '__round__')
SupportsBytes = _number_protocol('SupportsBytes', '__bytes__')


class NewType(_Final):
    """NewType creates simple unique types with almost zero runtime overhead."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition('.')[-1]
        self.__supertype__ = tp
        self.__module__ = '__main__'

    def __call__(self, x):
        return x

    def __repr__(self):
        return f'{self.__module__}.{self.__qualname__}'


class _NamedTuple:
    def __call__(self, typename, fields=None, /, **kwargs):
        from collections import namedtuple
        pairs = list(kwargs.items()) if fields is None else list(fields)
        made = namedtuple(typename, [n for n, _ in pairs])
        made.__module__ = '__main__'
        made.__annotations__ = dict(pairs)
        return made

    def __mro_entries__(self, bases):
        if len(bases) > 1 and not all([b is self or getattr(b, '__origin__', None) is Generic for b in bases]):
            raise TypeError('can only inherit from a NamedTuple type and Generic')
        return (_NamedTupleBase,)

    def __repr__(self):
        return '<function NamedTuple>'


class _NamedTupleMeta(type):
    def __new__(mcls, name, bases, space):
        from collections import namedtuple
        annotations = space.get('__annotations__', {})
        fields = list(annotations)
        defaults = []
        for n in fields:
            if n in space:
                defaults.append((n, space[n]))
            elif defaults:
                plural = 's' if len(defaults) > 1 else ''
                raise TypeError(f"Non-default namedtuple field {n} cannot follow default field{plural} {', '.join([d for d, _ in defaults])}")
        made = namedtuple(name, fields, defaults=[v for _, v in defaults])
        extra = [base for base in bases if base is not _NamedTupleBase]
        if extra:
            made = type(name, (made, *extra), {})
        made.__annotations__ = dict(annotations)
        made.__orig_bases__ = space.get('__orig_bases__', (NamedTuple,))
        for key, value in space.items():
            if key in ('__new__', '__init__', '__slots__', '__getnewargs__', '_fields', '_field_defaults', '_make', '_replace', '_asdict'):
                if key != '__slots__':
                    raise AttributeError(f'Cannot overwrite NamedTuple attribute {key}')
            elif key == '__qualname__':
                made.__qualname__ = value
            elif key not in ('__annotations__', '__orig_bases__', '__classcell__') and key not in fields:
                setattr(made, key, value)
        return made


NamedTuple = _NamedTuple()
_NamedTupleBase = _new_class(_NamedTupleMeta, 'NamedTuple', (), {'__module__': 'typing'}, {})


class _TypedDictMeta(type):
    def __new__(mcls, name, bases, space, total=True):
        own = space.get('__annotations__', {})
        annotations = {}
        required, optional = set(), set()
        for base in bases:
            annotations.update(base.__dict__.get('__annotations__', {}))
            required |= base.__dict__.get('__required_keys__', set())
            optional |= base.__dict__.get('__optional_keys__', set())
        for key, kind in own.items():
            annotations[key] = kind
            origin = getattr(kind, '__origin__', None)
            if origin is Required or (total and origin is not NotRequired):
                required.add(key)
                optional.discard(key)
            else:
                optional.add(key)
                required.discard(key)
        space = {k: v for k, v in space.items() if k != '__classcell__'}
        made = _new_class(mcls, name, (dict,), space, {})
        made.__annotations__ = annotations
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__total__ = total
        return made

    def __call__(cls, /, *args, **kwargs):
        return dict(*args, **kwargs)

    def __instancecheck__(cls, x):
        raise TypeError('TypedDict does not support instance and class checks')

    __subclasscheck__ = __instancecheck__


class _TypedDict:
    def __call__(self, typename, fields=None, /, *, total=True):
        return _TypedDictMeta(typename, (), {'__annotations__': dict(fields or {}), '__module__': '__main__'}, total=total)

    def __mro_entries__(self, bases):
        return (_TypedDictBase,)

    def __repr__(self):
        return '<function TypedDict>'


TypedDict = _TypedDict()
_TypedDictBase = _new_class(_TypedDictMeta, 'TypedDict', (dict,), {'__module__': 'typing'}, {})


def cast(typ, val):
    """Cast a value to a type. This returns the value unchanged."""
    return val


_overloads = {}


def overload(func):
    """Decorator for overloaded functions/methods."""
    inside = getattr(func, '__func__', func)
    if hasattr(inside, '__code__'):
        # One that is defined again at its place takes that place.
        _overloads.setdefault((inside.__module__, inside.__qualname__), {})[inside.__code__.co_firstlineno] = func
    def _overload_dummy(*args, **kwds):
        raise NotImplementedError('You should not call an overloaded function. A series of @overload-decorated functions outside a stub module should always be followed by an implementation that is not @overload-ed.')
    return _overload_dummy


def final(f):
    """Decorator to indicate final methods and final classes."""
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def override(method, /):
    """Indicate that a method is intended to override a method in a base class."""
    try:
        method.__override__ = True
    except (AttributeError, TypeError):
        pass
    return method


def no_type_check(arg):
    """Decorator to indicate that annotations are not type hints."""
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass
    return arg


def assert_type(val, typ, /):
    """Ask a static type checker to confirm that the value is of the given type."""
    return val


def reveal_type(obj, /):
    """Ask a static type checker to reveal the inferred type of an expression."""
    import sys
    print(f'Runtime type is {type(obj).__name__!r}', file=sys.stderr)
    return obj


def assert_never(arg, /):
    """Statically assert that a line of code is unreachable."""
    text = repr(arg)
    if len(text) > 100:
        text = text[:100] + '...'
    raise AssertionError(f'Expected code to be unreachable, but got: {text}')


def get_origin(tp):
    """Get the unsubscripted version of a type."""
    if isinstance(tp, _Annotated):
        return Annotated
    if isinstance(tp, (_Alias, GenericAlias, _Bare)):
        return tp.__origin__
    if type(tp) is _UnionType:
        return _UnionType
    if tp is Generic:
        return Generic
    return None


def get_args(tp):
    """Get type arguments with all substitutions performed."""
    if isinstance(tp, _Annotated):
        return (tp.__origin__,) + tp.__metadata__
    if isinstance(tp, (_Alias, GenericAlias)):
        args = tp.__args__
        if getattr(tp, '_name', None) == 'Callable' and not (len(args) == 2 and args[0] is Ellipsis):
            return (list(args[:-1]), args[-1])
        return args
    if type(tp) is _UnionType:
        return tp.__args__
    return ()


def _bare(x):
    if isinstance(x, _Annotated):
        return x.__origin__
    return x


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """Return type hints for an object."""
    hints = {}
    if isinstance(obj, type):
        for kind in reversed(obj.__mro__):
            hints.update(kind.__dict__.get('__annotations__', {}))
    else:
        hints.update(getattr(obj, '__annotations__', {}))
    for name, value in hints.items():
        if value is None:
            value = type(None)
        if isinstance(value, str):
            value = _resolve(value, obj, globalns, localns)
        hints[name] = value if include_extras else _bare(value)
    return hints


def _resolve(text, obj, globalns, localns):
    import builtins
    import sys
    spaces = [localns or {}, globalns or {}]
    module = sys.modules.get(getattr(obj, '__module__', None))
    text = text.strip()
    if text == 'None':
        return type(None)
    for space in spaces:
        if text in space:
            return space[text]
    for place in (module, builtins):
        if hasattr(place, text):
            return getattr(place, text)
    if '|' in text:
        kinds = [_resolve(part, obj, globalns, localns) for part in text.split('|')]
        made = kinds[0]
        for kind in kinds[1:]:
            made = made | kind
        return made
    if text.endswith(']') and '[' in text:
        head, _, inner = text[:-1].partition('[')
        depth, parts, part = 0, [], ''
        for c in inner:
            if c == ',' and depth == 0:
                parts.append(part)
                part = ''
                continue
            depth += (c == '[') - (c == ']')
            part += c
        parts.append(part)
        args = [_resolve(part, obj, globalns, localns) for part in parts]
        return _resolve(head, obj, globalns, localns)[tuple(args) if len(args) > 1 else args[0]]
    raise NameError(f'name {text!r} is not defined')


def is_typeddict(tp):
    """Check if an annotation is a TypedDict class."""
    return isinstance(tp, _TypedDictMeta)


def is_protocol(tp, /):
    """Return True if the given type is a Protocol."""
    return isinstance(tp, type) and getattr(tp, '_is_protocol', False) and tp is not Protocol


def get_protocol_members(tp, /):
    """Return the set of members defined in a Protocol."""
    if not is_protocol(tp):
        raise TypeError(f'{tp!r} is not a Protocol')
    return frozenset(_members(tp))


def clear_overloads():
    """Clear all overloads in the registry."""
    _overloads.clear()


def get_overloads(func):
    """Return all defined overloads for *func* as a sequence."""
    func = getattr(func, '__func__', func)
    return list(_overloads.get((func.__module__, func.__qualname__), {}).values())


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False, frozen_default=False, field_specifiers=(), **kwargs):
    """Decorator to mark an object as providing dataclass-like behavior."""
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {'eq_default': eq_default, 'order_default': order_default, 'kw_only_default': kw_only_default, 'frozen_default': frozen_default, 'field_specifiers': field_specifiers, 'kwargs': kwargs}
        return cls_or_fn
    return decorator
