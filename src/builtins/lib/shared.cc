# `shared(initial)` and `shared_array(kind, n)`: numbers in memory that processes share.
import _process


class ProcessLock:
    """A lock between processes. If its holder dies, the next one gets an OSError that says so, and
    from then on the lock is as before."""

    def __init__(self, memory=None):
        self._memory = _process.memory(0) if memory is None else memory
        self._bell = _process.bell()

    def acquire(self, blocking=True, timeout=-1):
        if not blocking:
            if timeout >= 0:
                raise ValueError("can't specify a timeout for a non-blocking call")
            timeout = 0
        return _process.lock(self._memory, self._bell, None if timeout < 0 else timeout)

    def release(self):
        if not _process.unlock(self._memory, self._bell):
            raise RuntimeError('release unlocked lock')

    def locked(self):
        return _process.holder(self._memory) != 0

    def __enter__(self):
        return _process.lock(self._memory, self._bell)

    def __exit__(self, *_):
        _process.unlock(self._memory, self._bell)

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


class _Items:
    """Numbers of one kind in memory that processes share."""

    def __init__(self, kind, source):
        self._kind = kind
        self._size = _process.item_size(kind)
        items = None
        if isinstance(source, int):
            if source < 0:
                raise ValueError(self._too_few)
            self._len = source
        else:
            items = [self._fit(kind, item) for item in source]
            self._len = len(items)
        self._memory = _process.memory(self._len * self._size)
        if items:
            _process.write_items(self._memory, 0, kind, items)

    # What a class makes of an item, of an index that is none, and says of sizes.

    def _fit(self, kind, item):
        return item

    def _no_index(self, index):
        return f'{type(self).__name__} indices must be integers or slices, not {type(index).__name__}'

    _too_few = 'the number of items must be >= 0'
    _outside = 'index out of range'

    def _other_size(self, items, places):
        return f'cannot change the number of items: {len(items)} for {len(places)}'

    def __len__(self):
        return self._len

    def _at(self, index):
        if type(index) is not int:
            try:
                index = index.__index__()
            except AttributeError:
                raise TypeError(self._no_index(index)) from None
        if index < 0:
            index += self._len
        if not 0 <= index < self._len:
            raise IndexError(self._outside)
        return index * self._size

    def __getitem__(self, index):
        if not isinstance(index, slice):
            return _process.read_at(self._memory, self._at(index), self._kind)
        start, stop, step = index.indices(self._len)
        if step == 1:
            return _process.read_items(
                self._memory, start * self._size, self._kind, max(stop - start, 0))
        return _process.read_items(self._memory, 0, self._kind, self._len)[index]

    def __setitem__(self, index, item):
        kind = self._kind
        if not isinstance(index, slice):
            _process.write_at(self._memory, self._at(index), kind, self._fit(kind, item))
            return
        places = range(*index.indices(self._len))
        items = [self._fit(kind, each) for each in item]
        if len(items) != len(places):
            raise ValueError(self._other_size(items, places))
        if places.step == 1:
            _process.write_items(self._memory, places.start * self._size, kind, items)
        else:
            for at, each in zip(places, items):
                _process.write_at(self._memory, at * self._size, kind, each)

    def __iter__(self):
        for at in range(self._len):
            yield self[at]


class shared_array(_Items):
    """Numbers of one kind that processes share: indexing, slices (as lists), len and iteration."""

    _outside = 'shared_array index out of range'

    def __init__(self, kind, source):
        _Items.__init__(self, kind, source)
        self.lock = ProcessLock(self._memory)

    def __repr__(self):
        return f'shared_array({self._kind!r}, {self[:]})'
