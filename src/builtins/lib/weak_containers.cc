"""Dictionaries and sets of `weakref`, which do not keep their keys, values or members alive."""
from collections.abc import MutableMapping, MutableSet
from weakref import KeyedRef, ref


_nothing = object()


class _Mapping(MutableMapping):
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
        return super().pop(key, *default)

    def popitem(self):
        """Remove and return the last entry that is alive."""
        living = self._living()
        if not living:
            raise KeyError('popitem(): dictionary is empty')
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


MutableSet.register(WeakSet)
WeakSet.__module__ = '_weakrefset'
for _kind in (WeakKeyDictionary, WeakValueDictionary):
    _kind.__module__ = 'weakref'
