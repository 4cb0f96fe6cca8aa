"""Enumerations: named members that are the only instances of their class."""
from _class import new as _new_class

_given = object()
_property = property


class auto:
    """Instances are replaced with an appropriate value in Enum class suites."""

    def __init__(self, value=_given):
        self.value = value

    def __repr__(self):
        return 'auto()' if self.value is _given else f'auto({self.value!r})'


class member:
    """Forces item to become an Enum member during class creation."""

    def __init__(self, value):
        self.value = value


class nonmember:
    """Protects item from becoming an Enum member during class creation."""

    def __init__(self, value):
        self.value = value


class property:
    """A property that a class with members of the same name can have."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget = fget
        self.fset = fset
        self.fdel = fdel
        self.__doc__ = doc

    def __set_name__(self, owner, name):
        self.name = name
        self.clsname = owner.__name__

    def __get__(self, instance, owner=None):
        if instance is not None:
            if self.fget is None:
                raise AttributeError(f'{owner!r} has no attribute {self.name!r}')
            return self.fget(instance)
        found = owner._member_map_.get(self.name)
        if found is None:
            raise AttributeError(f'{owner!r} has no attribute {self.name!r}')
        return found

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError(f'<enum {self.clsname!r}> cannot set attribute {self.name!r}')
        return self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError(f'<enum {self.clsname!r}> cannot delete attribute {self.name!r}')
        return self.fdel(instance)

    def setter(self, fset):
        return property(self.fget, fset, self.fdel, self.__doc__)

    def deleter(self, fdel):
        return property(self.fget, self.fset, fdel, self.__doc__)


DynamicClassAttribute = property


class _Name(property):
    def __get__(self, instance, owner=None):
        return property.__get__(self, None, owner) if instance is None else instance._name_


class _Value(property):
    def __get__(self, instance, owner=None):
        return property.__get__(self, None, owner) if instance is None else instance._value_


_function = type(lambda: 0)


def _is_descriptor(x):
    return isinstance(x, (_function, _property, classmethod, staticmethod)) or hasattr(x, '__get__') or hasattr(x, '__set__') or hasattr(x, '__delete__')


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == '__' and name[2] != '_' and name[-3] != '_'


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == '_' and name[1] != '_' and name[-2] != '_'


_sunders = ('_order_', '_generate_next_value_', '_numeric_repr_', '_missing_', '_ignore_', '_iter_member_', '_iter_member_by_value_', '_iter_member_by_def_', '_add_alias_', '_add_value_alias_')


class EnumDict(dict):
    """Track enum member order and ensure member names are not reused."""

    def __init__(self, cls_name=None):
        super().__init__()
        self._cls_name = cls_name
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._auto_called = False
        self._generate_next_value = None

    def __setitem__(self, key, value):
        if self._cls_name is not None and key.startswith(f"_{self._cls_name.lstrip('_')}__") and not key.endswith('__'):
            pass
        elif _is_sunder(key):
            if key not in _sunders:
                raise ValueError(f'_sunder_ names, such as {key!r}, are reserved for future Enum use')
            if key == '_generate_next_value_':
                if self._auto_called:
                    raise TypeError('_generate_next_value_ must be defined before members')
                self._generate_next_value = value.__func__ if isinstance(value, staticmethod) else value
            elif key == '_ignore_':
                value = value.replace(',', ' ').split() if isinstance(value, str) else list(value)
                self._ignore = value
                already = set(value) & set(self._member_names)
                if already:
                    raise ValueError(f'_ignore_ cannot specify already set names: {already!r}')
        elif _is_dunder(key):
            if key == '__order__':
                key = '_order_'
        elif key in self._member_names:
            raise TypeError(f'{key!r} already defined as {self[key]!r}')
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif _is_descriptor(value):
            pass
        elif self._cls_name is not None and isinstance(value, type) and value.__qualname__.endswith(f'{self._cls_name}.{value.__name__}'):
            pass
        else:
            if key in self:
                raise TypeError(f'{key!r} already defined as {self[key]!r}')
            if isinstance(value, member):
                value = value.value
            if isinstance(value, auto):
                value = self._next(key, value)
            elif type(value) is tuple and any([isinstance(x, auto) for x in value]):
                value = tuple([self._next(key, x) if isinstance(x, auto) else x for x in value])
            self._member_names[key] = None
            self._last_values.append(value)
        dict.__setitem__(self, key, value)

    def _next(self, key, x):
        self._auto_called = True
        if x.value is _given:
            x.value = self._generate_next_value(key, 1, len(self._member_names), self._last_values[:])
        return x.value

    @_property
    def member_names(self):
        return list(self._member_names)

    def update(self, members, **more):
        for name, value in members.items() if isinstance(members, dict) else members:
            self[name] = value
        for name, value in more.items():
            self[name] = value


def _find_data_type(bases):
    for base in bases:
        candidate = None
        for kind in base.__mro__:
            if kind is object:
                continue
            if isinstance(kind, EnumType):
                if kind._member_type_ is not object:
                    return kind._member_type_
                break
            if '__new__' in kind.__dict__ or '__dataclass_fields__' in kind.__dict__:
                return candidate or kind
            candidate = candidate or kind
    return object


def _bits(value):
    while value:
        bit = value & -value
        yield bit
        value ^= bit


class EnumType(type):
    """Metaclass for Enum."""

    def __prepare__(cls, bases, **kwds):
        space = EnumDict(cls)
        first = bases[-1] if bases else None
        if first is not None and isinstance(first, EnumType):
            for base in bases:
                if isinstance(base, EnumType) and base._member_names_:
                    raise TypeError(f'<enum {cls!r}> cannot extend {base!r}')
            space._generate_next_value = first._generate_next_value_
        elif first is not None:
            raise TypeError('new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`')
        return space

    __prepare__ = staticmethod(__prepare__)

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        space = dict(classdict)
        names = [n for n in classdict._member_names if n in space] if isinstance(classdict, EnumDict) else []
        bad = {n for n in names if n in ('mro', '')}
        if bad:
            raise ValueError(f"invalid enum member name(s) {', '.join([repr(n) for n in bad])}")
        for n in space.pop('_ignore_', ()):
            space.pop(n, None)
        order = space.pop('_order_', None)
        values = [space.pop(n) for n in names]
        member_type = _find_data_type(bases)
        first = bases[-1] if bases else None
        maker = space.get('__new__')
        if maker is not None:
            space['_new_member_'] = staticmethod(maker)
        elif isinstance(first, EnumType):
            for base in bases:
                maker = getattr(base, '_new_member_', None)
                if maker is not None and maker is not object.__new__:
                    break
            else:
                maker = None
            if maker is None and member_type is not object:
                maker = member_type.__new__
        if isinstance(space.get('_generate_next_value_'), _function):
            space['_generate_next_value_'] = staticmethod(space['_generate_next_value_'])
        space['_member_names_'] = []
        space['_member_map_'] = {}
        space['_value2member_map_'] = {}
        space['_unhashable_values_'] = []
        space['_member_type_'] = member_type
        is_flag = Flag is not None and any([issubclass(base, Flag) for base in bases])
        if boundary is None:
            boundary = getattr(first, '_boundary_', None)
        space['_boundary_'] = boundary
        if is_flag or cls == 'Flag':
            space['_flag_mask_'] = 0
            space['_singles_mask_'] = 0
            space['_all_bits_'] = 0
            space['_inverted_'] = None
        if member_type is not object and isinstance(first, EnumType):
            # What the data type would answer itself.
            keeps = ReprEnum is not None and any([issubclass(base, ReprEnum) for base in bases])
            mixed = [b for b in bases if not isinstance(b, EnumType)]
            for name in ('__repr__', '__str__', '__format__'):
                if name in space:
                    continue
                own = None
                for base in bases:
                    for kind in base.__mro__:
                        if name in kind.__dict__ and kind is not object and not issubclass(member_type, kind) and kind.__module__ != 'enum':
                            own = kind.__dict__[name]
                            break
                    if own is not None:
                        break
                if own is not None:
                    space[name] = own
                elif not mixed:
                    pass
                elif keeps and name != '__repr__':
                    if name == '__str__' and name not in member_type.__dict__:
                        space[name] = member_type.__repr__
                    else:
                        space[name] = getattr(member_type, name)
                else:
                    space[name] = getattr(Flag if is_flag else Enum, name)
        this = _new_class(metacls, cls, bases, space, kwds)
        use_args = maker is not None and maker is not object.__new__
        for name, value in zip(names, values):
            _add_member(this, name, value, maker if use_args else None, member_type, is_flag)
        if is_flag:
            singles = [m._value_ for m in this._member_map_.values() if isinstance(m._value_, int)]
            mask = single = 0
            for v in singles:
                mask |= v
                if v > 0 and v & (v - 1) == 0:
                    single |= v
            type.__setattr__(this, '_flag_mask_', mask)
            type.__setattr__(this, '_singles_mask_', single)
            type.__setattr__(this, '_all_bits_', 2 ** mask.bit_length() - 1)
            values = [this._member_map_[n]._value_ for n in this._member_names_]
            type.__setattr__(this, '_by_definition_', values != sorted(values))
        if order is not None:
            if isinstance(order, str):
                order = order.replace(',', ' ').split()
            if order != this._member_names_:
                raise TypeError(f'member order does not match _order_:\n  {this._member_names_!r}\n  {order!r}')
        return this

    def __call__(cls, value=_given, names=_given, *values, module=None, qualname=None, type=None, start=1, boundary=None):
        if cls._member_map_:
            if value is _given:
                raise TypeError("EnumType.__call__() missing 1 required positional argument: 'value'")
            if names is not _given:
                value = (value, names) + values
            return _find(cls, value)
        if value is _given:
            raise TypeError("EnumType.__call__() missing 1 required positional argument: 'value'")
        if names is _given and type is None:
            if cls is Enum or cls.__module__ == 'enum':
                raise TypeError(f'{cls!r} has no members; specify `names=()` if you meant to create a new, empty, enum')
            if not issubclass(cls, Flag) and '_missing_' not in cls.__dict__:
                raise TypeError(f'{cls!r} has no members; specify `names=()` if you meant to create a new, empty, enum')
            return _find(cls, value)
        return _create(cls, value, () if names is _given else names, qualname, type, start, boundary)

    def __bool__(cls):
        return True

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        try:
            return value in cls._value2member_map_ or value in cls._unhashable_values_
        except TypeError:
            return value in cls._unhashable_values_

    def __delattr__(cls, attr):
        if attr in cls._member_map_:
            raise AttributeError(f'{cls.__name__!r} cannot delete member {attr!r}.')
        type.__delattr__(cls, attr)

    def __setattr__(cls, name, value):
        if name in cls._member_map_:
            raise AttributeError(f'cannot reassign member {name!r}')
        type.__setattr__(cls, name, value)

    def __dir__(cls):
        names = set(['__class__', '__contains__', '__doc__', '__getitem__', '__init_subclass__', '__iter__', '__len__', '__members__', '__module__', '__name__', '__qualname__'] + cls._member_names_)
        if cls._member_type_ is not object:
            names.update(['__new__'], dir(cls._member_type_))
        return sorted(names)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        for name in cls._member_names_:
            yield cls._member_map_[name]

    def __reversed__(cls):
        for name in reversed(cls._member_names_):
            yield cls._member_map_[name]

    def __len__(cls):
        return len(cls._member_names_)

    @_property
    def __members__(cls):
        from types import MappingProxyType
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        if Flag is not None and issubclass(cls, Flag):
            return f'<flag {cls.__name__!r}>'
        return f'<enum {cls.__name__!r}>'


EnumMeta = EnumType
Enum = Flag = ReprEnum = None


def _add_member(cls, name, value, maker, member_type, is_flag):
    args = value if type(value) is tuple else (value,)
    if member_type is tuple:
        args = (args,)
    if maker is None:
        made = object.__new__(cls)
    else:
        made = maker(cls, *args)
    if not hasattr(made, '_value_'):
        if member_type is object:
            made._value_ = value
        else:
            try:
                made._value_ = member_type(*args)
            except Exception as exc:
                raise TypeError('_value_ not set in __new__, unable to create it') from exc
    value = made._value_
    made._name_ = name
    made.__objclass__ = cls
    if _has_init(cls):
        made.__init__(*args)
    made._sort_order_ = len(cls._member_names_)
    same = None
    try:
        same = cls._value2member_map_.get(value)
        hashable = True
    except TypeError:
        hashable = False
        for other in cls._member_map_.values():
            if other._value_ == value:
                same = other
                break
    if same is not None:
        made = same
    elif not is_flag or isinstance(value, int) and value > 0 and value & (value - 1) == 0:
        cls._member_names_.append(name)
    cls._member_map_[name] = made
    type.__setattr__(cls, name, _beside(cls, name, made))
    if hashable:
        cls._value2member_map_.setdefault(value, made)
    else:
        cls._unhashable_values_.append(value)


def _beside(cls, name, made):
    # A member with the name of a method or property of its class: the class has the member, and
    # members go on having the other.
    for kind in cls.__mro__[1:]:
        if name in kind.__dict__:
            other = kind.__dict__[name]
            if not isinstance(other, Enum) and hasattr(other, '__get__'):
                if isinstance(other, property) and (other.fget is None or type(other) is not property):
                    return made
                both = property(lambda member: other.__get__(member, type(member)))
                both.name = name
                both.clsname = cls.__name__
                return both
            return made
    return made


def _has_init(cls):
    for kind in cls.__mro__:
        if kind is Enum or kind is object:
            return False
        if '__init__' in kind.__dict__:
            return kind.__module__ != 'builtins'
    return False


def _find(cls, value):
    if type(value) is cls:
        return value
    try:
        found = cls._value2member_map_.get(value)
        if found is not None:
            return found
    except TypeError:
        for found in cls._member_map_.values():
            if found._value_ == value:
                return found
    try:
        exc = None
        result = cls._missing_(value)
    except Exception as e:
        exc = e
        result = None
    if isinstance(result, cls):
        return result
    if Flag is not None and issubclass(cls, Flag) and _kind(cls) == 'eject' and isinstance(result, int):
        return result
    wrong = ValueError(f'{value!r} is not a valid {cls.__qualname__}')
    if result is None and exc is None:
        raise wrong
    if exc is None:
        exc = TypeError(f'error in {cls.__name__}._missing_: returned {result!r} instead of None or a valid member')
    if not isinstance(exc, ValueError):
        exc.__context__ = wrong
    raise exc


def _create(cls, name, names, qualname, mixin, start, boundary):
    bases = (cls,) if mixin is None else (mixin, cls)
    space = type(cls).__prepare__(name, bases)
    if isinstance(names, str):
        names = names.replace(',', ' ').split()
    if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
        made, last = [], []
        for count, item in enumerate(names):
            value = cls._generate_next_value_(item, start, count, last[:])
            last.append(value)
            made.append((item, value))
        names = made
    for item in names:
        if isinstance(item, str):
            key, value = item, names[item]
        else:
            key, value = item
        space[key] = value
    dict.setdefault(space, '__module__', '__main__')
    if qualname is not None:
        space['__qualname__'] = qualname
    return type(cls).__new__(type(cls), name, bases, space, boundary=boundary)


class Enum(metaclass=EnumType):
    """Create a collection of name/value pairs."""

    name = _Name()
    value = _Value()

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            last = sorted(last_values).pop()
        except TypeError:
            raise TypeError('unable to sort non-numeric values') from None
        try:
            return last + 1
        except TypeError:
            raise TypeError(f'unable to increment {last!r}') from None

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        return f'<{self.__class__.__name__}.{self._name_}: {self._value_!r}>'

    def __str__(self):
        return f'{self.__class__.__name__}.{self._name_}'

    def __format__(self, format_spec):
        return format(str(self), format_spec)

    def __dir__(self):
        kind = type(self)
        names = {'__class__', '__doc__', '__eq__', '__hash__', '__module__'}
        if kind._member_type_ is not object:
            names.update(object.__dir__(self))
        # What its classes offer in public, but no other members.
        for cls in kind.__mro__:
            names.update([name for name in cls.__dict__ if name[:1] != '_' and name not in kind._member_map_])
        names.update([name for name in self.__dict__ if name[:1] != '_'])
        return sorted(names)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class ReprEnum(Enum):
    """Only changes the repr(), leaving str() and format() to the mixed-in type."""


class IntEnum(int, ReprEnum):
    """Enum where members are also (and must be) ints"""


class StrEnum(str, ReprEnum):
    """Enum where members are also (and must be) strings"""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f'too many arguments for str(): {values!r}')
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError(f'{values[0]!r} is not a string')
        value = str(*values)
        made = str.__new__(cls, value)
        made._value_ = value
        return made

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


class FlagBoundary(StrEnum):
    """Control how out of range values are handled."""
    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT = FlagBoundary.STRICT
CONFORM = FlagBoundary.CONFORM
EJECT = FlagBoundary.EJECT
KEEP = FlagBoundary.KEEP


def _kind(cls):
    return 'strict' if cls._boundary_ is None else cls._boundary_._value_


def bin(num, max_bits=None):
    """Like built-in bin(), except negative values are represented in two's-complement."""
    ceiling = 2 ** num.bit_length()
    if num >= 0:
        text = f'{num + ceiling:b}'.replace('1', '0', 1)
    else:
        text = f'{~num ^ (ceiling - 1) + ceiling:b}'
    sign, digits = text[:1], text[1:]
    if max_bits is not None and len(digits) < max_bits:
        digits = (sign * max_bits + digits)[-max_bits:]
    return f'0b{sign} {digits}'


def _single(value):
    return value > 0 and value & (value - 1) == 0


class Flag(Enum, boundary=STRICT):
    """Support for flags"""

    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not count:
            return start if start is not None else 1
        last = max(last_values)
        try:
            high = last.bit_length() - 1
        except Exception:
            raise TypeError(f'invalid flag value {last!r}') from None
        return 2 ** (high + 1)

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')
        mask, singles, bits = cls._flag_mask_, cls._singles_mask_, cls._all_bits_
        kind = _kind(cls)
        negative = None
        if not ~bits <= value <= bits or value & (bits ^ mask):
            if kind == 'strict':
                width = max(value.bit_length(), mask.bit_length())
                raise ValueError(f'{cls!r} invalid value {value!r}\n    given {bin(value, width)}\n  allowed {bin(mask, width)}')
            if kind == 'conform':
                value &= mask
            elif kind == 'eject':
                return value
            elif value < 0:
                value = max(bits + 1, 2 ** value.bit_length()) + value
        if value < 0:
            negative = value
            value = bits + 1 + value if kind in ('eject', 'keep') else singles & value
        found = cls._value2member_map_.get(value)
        if found is not None:
            return found
        unknown = value & ~mask
        aliases = value & ~singles
        if unknown and kind != 'keep':
            raise ValueError(f'{cls.__name__}({value!r}) -->  unknown values {unknown!r} [{bin(unknown)}]')
        kind = cls._member_type_
        made = object.__new__(cls) if kind is object else (getattr(cls, '_new_member_', None) or kind.__new__)(cls, value)
        made._value_ = value
        made.__objclass__ = cls
        members = []
        combined = 0
        for m in cls._iter_member_(value & singles):
            members.append(m)
            combined |= m._value_
        if aliases:
            rest = (value & singles) | aliases
            for name, m in cls._member_map_.items():
                v = m._value_
                if m not in members and v and v & rest == v and not _single(v) and v & ~combined:
                    members.append(m)
                    combined |= v
            members.sort(key=lambda m: m._value_)
            unknown = value & ~combined if members else value
        if members:
            name = '|'.join([m._name_ for m in members])
            if unknown:
                name += f'|{cls._numeric_repr_(unknown)}'
            made._name_ = name
        else:
            made._name_ = None
        made = cls._value2member_map_.setdefault(value, made)
        if negative is not None:
            cls._value2member_map_[negative] = made
        return made

    @classmethod
    def _iter_member_(cls, value):
        members = [cls._value2member_map_[bit] for bit in _bits(value & cls._flag_mask_) if bit in cls._value2member_map_]
        if cls._by_definition_:
            members.sort(key=lambda m: m._sort_order_)
        return members

    def _get_value(self, flag):
        if isinstance(flag, self.__class__):
            return flag._value_
        if self._member_type_ is not object and isinstance(flag, self._member_type_):
            return flag
        return NotImplemented

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError(f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and {self.__class__.__qualname__!r}")
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        kind = self.__class__.__name__
        if self._name_ is None:
            return f'<{kind}: {self._value_!r}>'
        return f'<{kind}.{self._name_}: {self._value_!r}>'

    def __str__(self):
        kind = self.__class__.__name__
        if self._name_ is None:
            return f'{kind}({self._value_!r})'
        return f'{kind}.{self._name_}'

    def __bool__(self):
        return bool(self._value_)

    def __or__(self, other):
        value = self._get_value(other)
        return value if value is NotImplemented else self.__class__(self._value_ | value)

    def __and__(self, other):
        value = self._get_value(other)
        return value if value is NotImplemented else self.__class__(self._value_ & value)

    def __xor__(self, other):
        value = self._get_value(other)
        return value if value is NotImplemented else self.__class__(self._value_ ^ value)

    def __invert__(self):
        if _kind(self.__class__) in ('eject', 'keep'):
            return self.__class__(~self._value_)
        return self.__class__(self._singles_mask_ & ~self._value_)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Support for integer-based Flags"""

    __or__ = Flag.__or__
    __and__ = Flag.__and__
    __xor__ = Flag.__xor__
    __ror__ = Flag.__or__
    __rand__ = Flag.__and__
    __rxor__ = Flag.__xor__
    __invert__ = Flag.__invert__
    __contains__ = Flag.__contains__
    __iter__ = Flag.__iter__
    __len__ = Flag.__len__


def unique(enumeration):
    """Class decorator for enumerations ensuring unique member values."""
    double = []
    for name, member in enumeration._member_map_.items():
        if name != member._name_:
            double.append((name, member._name_))
    if double:
        text = ', '.join([f'{alias} -> {name}' for alias, name in double])
        raise ValueError(f'duplicate values found in {enumeration!r}: {text}')
    return enumeration


class EnumCheck(StrEnum):
    """various conditions to check an enumeration for"""
    CONTINUOUS = 'no skipped integer values'
    NAMED_FLAGS = 'multi-flag aliases may not contain unnamed flags'
    UNIQUE = 'one name per value'


CONTINUOUS = EnumCheck.CONTINUOUS
NAMED_FLAGS = EnumCheck.NAMED_FLAGS
UNIQUE = EnumCheck.UNIQUE


class verify:
    """Check an enumeration for various constraints. (see EnumCheck)"""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        name = enumeration.__name__
        for check in self.checks:
            if check is UNIQUE:
                double = [f'{n} -> {m._name_}' for n, m in enumeration._member_map_.items() if n != m._name_]
                if double:
                    raise ValueError(f"aliases found in {enumeration!r}: {', '.join(double)}")
            elif check is CONTINUOUS:
                values = {m._value_ for m in enumeration}
                if len(values) < 2:
                    continue
                low, high = min(values), max(values)
                if issubclass(enumeration, Flag):
                    wanted = [2 ** n for n in range(low.bit_length() - 1, high.bit_length())]
                else:
                    wanted = range(low, high + 1)
                missing = [str(v) for v in wanted if v not in values]
                if missing:
                    raise ValueError(f"invalid {'flag' if issubclass(enumeration, Flag) else 'enum'} {name!r}: missing values {', '.join(missing)}")
        return enumeration


def global_enum_repr(self):
    return f'{self.__class__.__module__}.{self._name_}'
