# `shared(initial)` and `shared_array(kind, n)`: numbers in memory that processes share.
import _process


class ProcessLock:
    """A lock between processes. If its holder dies, the next one gets an OSError that says so, and
    from then on the lock is as before."""

    def __init__(self, memory=None):
        self._memory = _process.memory(0) if memory is None else memory

    def acquire(self, blocking=True, timeout=-1):
        if timeout < 0:
            return _process.lock(self._memory, blocking)
        if not blocking:
            raise ValueError("can't specify a timeout for a non-blocking call")
        return _process.lock(self._memory, True, timeout)

    def release(self):
        _process.unlock(self._memory)

    def locked(self):
        return _process.holder(self._memory) != 0

    def __enter__(self):
        return _process.lock(self._memory)

    def __exit__(self, *_):
        _process.unlock(self._memory)

    def __repr__(self):
        return f'<process lock {["unlocked", "locked", "locked elsewhere"][_process.holder(self._memory)]}>'


class shared:
    """A number that processes share. Reading and writing `value` are two steps that nobody keeps
    together, unless it is done with `lock`."""

    def __init__(self, initial, kind=None):
        if kind is None:
            if isinstance(initial, float):
                kind = 'd'
            elif isinstance(initial, int):
                kind = 'q'
            else:
                raise TypeError(f"shared() needs an int or a float, not '{type(initial).__name__}'")
        self._kind = kind
        self._memory = _process.memory(8)
        self.lock = ProcessLock(self._memory)
        _process.write_at(self._memory, 0, kind, initial)

    @property
    def value(self):
        return _process.read_at(self._memory, 0, self._kind)

    @value.setter
    def value(self, number):
        _process.write_at(self._memory, 0, self._kind, number)

    def __repr__(self):
        return f'shared({self.value!r})'


class shared_array:
    """Numbers of one kind that processes share: indexing, slices (as lists), len and iteration."""

    def __init__(self, kind, source):
        self._kind = kind
        self._size = _process.item_size(kind)
        if isinstance(source, int):
            if source < 0:
                raise ValueError('the number of items must be >= 0')
            self._len = source
            items = None
        else:
            items = list(source)
            self._len = len(items)
        self._memory = _process.memory(self._len * self._size)
        self.lock = ProcessLock(self._memory)
        if items:
            _process.write_items(self._memory, 0, kind, items)

    def __len__(self):
        return self._len

    def _at(self, index):
        try:
            at = index.__index__()
        except AttributeError:
            raise TypeError(
                f'shared_array indices must be integers or slices, not {type(index).__name__}'
            ) from None
        if at < 0:
            at += self._len
        if not 0 <= at < self._len:
            raise IndexError('shared_array index out of range')
        return at * self._size

    def __getitem__(self, index):
        if not isinstance(index, slice):
            return _process.read_at(self._memory, self._at(index), self._kind)
        start, stop, step = index.indices(self._len)
        if step == 1:
            return _process.read_items(
                self._memory, start * self._size, self._kind, max(stop - start, 0))
        return _process.read_items(self._memory, 0, self._kind, self._len)[index]

    def __setitem__(self, index, item):
        if not isinstance(index, slice):
            _process.write_at(self._memory, self._at(index), self._kind, item)
            return
        places = range(*index.indices(self._len))
        items = list(item)
        if len(items) != len(places):
            raise ValueError(f'cannot change the number of items: {len(items)} for {len(places)}')
        if places.step == 1:
            _process.write_items(self._memory, places.start * self._size, self._kind, items)
        else:
            for at, item in zip(places, items):
                _process.write_at(self._memory, at * self._size, self._kind, item)

    def __iter__(self):
        for at in range(self._len):
            yield self[at]

    def __repr__(self):
        return f'shared_array({self._kind!r}, {self[:]})'
