# Numbers that processes share, for `multiprocessing`: Value, Array and the raw ones.
import _process
import _mp_sync
from _mp_sync import RLock as _RLock
from _shared import _Items

_NAMES = {'b': 'c_byte', 'B': 'c_ubyte', 'h': 'c_short', 'H': 'c_ushort', 'i': 'c_int', 'I': 'c_uint',
          'l': 'c_long', 'L': 'c_ulong', 'q': 'c_long', 'Q': 'c_ulong', 'f': 'c_float',
          'd': 'c_double'}


def _kind(typecode):
    if not isinstance(typecode, str) or typecode in ('c', 'u', 'w'):
        raise NotImplementedError(
            f'toyvm shares only numbers between processes: no {typecode!r}')
    if typecode not in _NAMES:
        raise TypeError('this type has no size')
    return typecode


def _fit(kind, value):
    """A number as C would store it: whole ones lose what does not fit."""
    if kind in 'fd':
        if isinstance(value, (str, bytes, list, tuple, dict)) or value is None:
            raise TypeError(f'must be real number, not {type(value).__name__}')
        return float(value)
    if type(value) is not int:
        try:
            value = value.__index__()
        except AttributeError:
            raise TypeError(
                f"'{type(value).__name__}' object cannot be interpreted as an integer") from None
    bits = 8 * _process.item_size(kind)
    value &= (1 << bits) - 1
    if kind in 'bhilq' and value >> bits - 1:
        value -= 1 << bits
    return value


class RawValue:
    """A number that processes share, without a lock."""

    def __init__(self, typecode_or_type, *args):
        self._type = _kind(typecode_or_type)
        self._memory = _process.memory(8)
        if args:
            if len(args) > 1:
                raise TypeError('too many initializers')
            self.value = args[0]

    @property
    def value(self):
        return _process.read_at(self._memory, 0, self._type)

    @value.setter
    def value(self, value):
        kind = self._type
        if not _process.store(self._memory, 0, kind, value):
            _process.write_at(self._memory, 0, kind, _fit(kind, value))

    def __repr__(self):
        return f'{_NAMES[self._type]}({self.value!r})'


class RawArray(_Items):
    """Numbers of one kind that processes share, without a lock."""

    def __init__(self, typecode_or_type, size_or_initializer):
        _Items.__init__(self, _kind(typecode_or_type), size_or_initializer)

    _too_few = 'Array length must be >= 0'
    _outside = 'invalid index'

    def _fit(self, kind, item):
        return _fit(kind, item)

    def _no_index(self, index):
        return 'indices must be integers'

    def _other_size(self, items, places):
        return 'Can only assign sequence of same size'

    def __repr__(self):
        name = f'{_NAMES[self._kind]}_Array_{self._len}'
        return f'<multiprocessing.sharedctypes.{name} object at {id(self):#x}>'


class _Synchronized:
    def __init__(self, obj, lock):
        self._obj = obj
        self._lock = lock
        self.acquire = lock.acquire
        self.release = lock.release

    def get_obj(self):
        return self._obj

    def get_lock(self):
        return self._lock

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __repr__(self):
        return f'<{type(self).__name__} wrapper for {self._obj!r}>'


class Synchronized(_Synchronized):
    """A number that processes share, and a lock; reading and writing take it."""

    # The plain case goes without the frames of the lock's and the number's own methods.

    @property
    def value(self):
        lock, obj = self._lock, self._obj
        if type(lock) is _RLock and type(obj) is RawValue:
            found = _process.read_locked(lock._memory, lock._bell, obj._memory, 0, obj._type)
            if found is not None:
                return found
        with lock:
            return obj.value

    @value.setter
    def value(self, value):
        lock, obj = self._lock, self._obj
        if type(lock) is _RLock and type(obj) is RawValue:
            if _process.write_locked(lock._memory, lock._bell, obj._memory, 0, obj._type, value):
                return
        with lock:
            obj.value = value


class SynchronizedArray(_Synchronized):
    """Numbers that processes share, and a lock; reading and writing take it."""

    def __len__(self):
        return len(self._obj)

    def __getitem__(self, index):
        with self._lock:
            return self._obj[index]

    def __setitem__(self, index, item):
        with self._lock:
            self._obj[index] = item

    def __iter__(self):
        for at in range(len(self._obj)):
            yield self[at]


def _lock_of(lock):
    if lock is True or lock is None:
        return _mp_sync.RLock()
    if not hasattr(lock, 'acquire'):
        raise AttributeError(f"{lock!r} has no method 'acquire'")
    return lock


def Value(typecode_or_type, *args, lock=True):
    obj = RawValue(typecode_or_type, *args)
    return obj if lock is False else Synchronized(obj, _lock_of(lock))


def Array(typecode_or_type, size_or_initializer, *, lock=True):
    obj = RawArray(typecode_or_type, size_or_initializer)
    return obj if lock is False else SynchronizedArray(obj, _lock_of(lock))
