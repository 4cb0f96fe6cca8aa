"""Names of types that have no built-in name, and small classes."""
from _class import resolve_bases as _resolve_bases, type_of as _type_of

CodeType = type((lambda: 0).__code__)
FunctionType = LambdaType = _type_of('function')
BuiltinFunctionType = BuiltinMethodType = _type_of('builtin_function_or_method')
MethodType = _type_of('method')
MethodDescriptorType = _type_of('method_descriptor')
WrapperDescriptorType = _type_of('wrapper_descriptor')
MethodWrapperType = _type_of('method-wrapper')
GetSetDescriptorType = _type_of('getset_descriptor')
MemberDescriptorType = _type_of('member_descriptor')
GeneratorType = _type_of('generator')
ModuleType = _type_of('module')
CellType = _type_of('cell')
TracebackType = _type_of('traceback')
NoneType = type(None)
NotImplementedType = type(NotImplemented)
EllipsisType = type(...)
UnionType = type(int | str)


def _item(x):
    if x is Ellipsis:
        return '...'
    if isinstance(x, list):
        return '[' + ', '.join([_item(y) for y in x]) + ']'
    if isinstance(x, type) and not hasattr(x, '__args__'):
        return x.__qualname__ if x.__module__ == 'builtins' else f'{x.__module__}.{x.__qualname__}'
    return repr(x)


def _is_variable(x):
    return hasattr(x, '__typing_subst__')


def _variables(args):
    found = []
    for x in args:
        if isinstance(x, list):
            more = _variables(x)
        elif _is_variable(x):
            more = (x,)
        else:
            more = () if isinstance(x, type) else getattr(x, '__parameters__', ())
        for y in more:
            if y not in found:
                found.append(y)
    return tuple(found)


def _put(args, places):
    out = []
    for x in args:
        if isinstance(x, list):
            out.append(_put(x, places))
        elif _is_variable(x):
            out.append(places.get(x, x))
        elif not isinstance(x, type) and getattr(x, '__parameters__', ()):
            out.append(x[tuple([places.get(y, y) for y in x.__parameters__])])
        else:
            out.append(x)
    return out


class GenericAlias:
    """Represent a PEP 585 generic type, such as list[int]."""

    def __init__(self, origin, args):
        self.__origin__ = origin
        self.__args__ = args if isinstance(args, tuple) else (args,)

    @property
    def __parameters__(self):
        return _variables(self.__args__)

    def __repr__(self):
        return f"{_item(self.__origin__)}[{', '.join([_item(x) for x in self.__args__]) or '()'}]"

    def __eq__(self, other):
        if type(other) is not GenericAlias:
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __call__(self, *args, **kwargs):
        return self.__origin__(*args, **kwargs)

    def __getattr__(self, name):
        if name.startswith('__') and name.endswith('__'):
            if name in ('__typing_subst__', '__mro_entries__', '__iter__'):
                raise AttributeError(f"type object '{self.__origin__.__name__}' has no attribute '{name}'")
        return getattr(self.__origin__, name)

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __getitem__(self, key):
        variables = self.__parameters__
        if not variables:
            raise TypeError(f'{self!r} is not a generic class')
        key = key if isinstance(key, tuple) else (key,)
        if len(key) != len(variables):
            many = 'many' if len(key) > len(variables) else 'few'
            raise TypeError(f'Too {many} arguments for {self!r}; actual {len(key)}, expected {len(variables)}')
        return GenericAlias(self.__origin__, tuple(_put(self.__args__, dict(zip(variables, key)))))

    def __instancecheck__(self, x):
        raise TypeError('isinstance() argument 2 cannot be a parameterized generic')

    def __subclasscheck__(self, x):
        raise TypeError('issubclass() argument 2 cannot be a parameterized generic')

    def __or__(self, other):
        return _union(self, other)

    def __ror__(self, other):
        return _union(other, self)


def _union(a, b):
    from _class import union
    for x in (a, b):
        if not (x is None or isinstance(x, (type, GenericAlias, UnionType)) or hasattr(x, '__origin__') or hasattr(x, '__typing_subst__')):
            return NotImplemented
    return union(a, b)


GenericAlias.__module__ = 'types'


class MappingProxyType:
    """Read-only proxy of a mapping."""

    def __init__(self, mapping):
        if isinstance(mapping, (list, tuple)) or not hasattr(mapping, '__getitem__'):
            raise TypeError(f'mappingproxy() argument must be a mapping, not {type(mapping).__name__}')
        object.__setattr__(self, '_mapping', mapping)

    def __getitem__(self, key):
        return self._mapping[key]

    def __contains__(self, key):
        return key in self._mapping

    def __iter__(self):
        return iter(self._mapping)

    def __len__(self):
        return len(self._mapping)

    def __reversed__(self):
        return reversed(self._mapping)

    def get(self, key, default=None, /):
        return self._mapping.get(key, default)

    def keys(self):
        return self._mapping.keys()

    def values(self):
        return self._mapping.values()

    def items(self):
        return self._mapping.items()

    def copy(self):
        return self._mapping.copy()

    def __eq__(self, other):
        if isinstance(other, MappingProxyType):
            other = other._mapping
        return self._mapping == other

    def __or__(self, other):
        if isinstance(other, MappingProxyType):
            other = other._mapping
        return self._mapping | other

    def __ror__(self, other):
        return other | self._mapping

    def __hash__(self):
        return hash(self._mapping)

    def __str__(self):
        return str(self._mapping)

    def __repr__(self):
        return f'mappingproxy({self._mapping!r})'

    def __setattr__(self, name, value):
        raise AttributeError(f"'mappingproxy' object has no attribute {name!r} and no __dict__ for setting new attributes")


MappingProxyType.__name__ = MappingProxyType.__qualname__ = 'mappingproxy'
MappingProxyType.__module__ = 'builtins'


class SimpleNamespace:
    """A simple attribute-based namespace."""

    def __init__(self, mapping_or_iterable=(), /, **kwargs):
        for name, value in dict(mapping_or_iterable).items():
            setattr(self, name, value)
        for name, value in kwargs.items():
            setattr(self, name, value)

    def __repr__(self):
        if id(self) in _running:
            return 'namespace(...)'
        _running.add(id(self))
        try:
            name = type(self).__name__
            if name == 'SimpleNamespace':
                name = 'namespace'
            return f"{name}({', '.join([f'{k}={v!r}' for k, v in self.__dict__.items()])})"
        finally:
            _running.discard(id(self))

    def __eq__(self, other):
        if isinstance(self, SimpleNamespace) and isinstance(other, SimpleNamespace):
            return dict(self.__dict__) == dict(other.__dict__)
        return NotImplemented

    __hash__ = None

    def __replace__(self, /, **kwargs):
        made = type(self)(**self.__dict__)
        for name, value in kwargs.items():
            setattr(made, name, value)
        return made


_running = set()


class DynamicClassAttribute(property):
    """Route attribute access on a class to __getattr__."""


def new_class(name, bases=(), kwds=None, exec_body=None):
    """Create a class object dynamically using the appropriate metaclass."""
    space = {}
    if exec_body is not None:
        exec_body(space)
    return type(name, resolve_bases(bases), space)


def resolve_bases(bases):
    """Resolve MRO entries dynamically as specified by PEP 560."""
    return _resolve_bases(bases)


def get_original_bases(cls, /):
    """Return the class's "original" bases prior to modification by __mro_entries__()."""
    return cls.__dict__.get('__orig_bases__', cls.__bases__)


def coroutine(func):
    return func
