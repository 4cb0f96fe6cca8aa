"""Iterators made of iterators."""
from _collections import count as _count, peek as _peek

_missing = object()


def _count_any(x, step):
    while True:
        yield x
        x += step


def _cycle(iterable):
    saved = []
    for x in iterable:
        yield x
        saved.append(x)
    while saved:
        for x in saved:
            yield x


def _repeat(object, times=None):
    if times is None:
        while True:
            yield object
    for _ in range(times):
        yield object


def _chain(*iterables):
    for it in iterables:
        for x in it:
            yield x


def _from_iterable(iterables):
    for it in iterables:
        for x in it:
            yield x




def _accumulate(iterable, func=None, *, initial=None):
    it = iter(iterable)
    total = initial
    if initial is None:
        try:
            total = next(it)
        except StopIteration:
            return
    yield total
    for x in it:
        total = total + x if func is None else func(total, x)
        yield total


def _batched(iterable, n, *, strict=False):
    if n < 1:
        raise ValueError('n must be at least one')
    it = iter(iterable)
    while batch := tuple(_islice(it, 0, n, 1)):
        if strict and len(batch) != n:
            raise ValueError('batched(): incomplete batch')
        yield batch


def _compress(data, selectors):
    for x, keep in zip(data, selectors):
        if keep:
            yield x


def _dropwhile(predicate, iterable):
    it = iter(iterable)
    for x in it:
        if not predicate(x):
            yield x
            break
    for x in it:
        yield x


def _takewhile(predicate, iterable):
    for x in iterable:
        if not predicate(x):
            break
        yield x


def _filterfalse(predicate, iterable):
    for x in iterable:
        if not (x if predicate is None else predicate(x)):
            yield x


def _starmap(function, iterable):
    for args in iterable:
        yield function(*(args if type(args) is tuple else tuple(args)))


def _islice(it, start, stop, step):
    at = 0
    next_at = start
    if stop is not None and stop <= start:
        while at < stop:
            if next(it, _missing) is _missing:
                return
            at += 1
        return
    for x in it:
        if at == next_at:
            yield x
            next_at += step
        at += 1
        if stop is not None and at >= stop:
            return


def _pairwise(iterable):
    it = iter(iterable)
    a = next(it, _missing)
    if a is _missing:
        return
    for b in it:
        yield a, b
        a = b


def _zip_longest(*iterables, fillvalue=None):
    its = [iter(it) for it in iterables]
    left = len(its)
    while left:
        values = []
        for i in range(len(its)):
            x = fillvalue if its[i] is None else next(its[i], _missing)
            if x is _missing:
                left -= 1
                if not left:
                    return
                its[i] = None
                x = fillvalue
            values.append(x)
        yield tuple(values)


def _tee(iterable, n=2):
    it = iter(iterable)
    waiting = [[] for _ in range(n)]

    def one(mine):
        at = 0
        while True:
            if at == len(mine):
                x = next(it, _missing)
                if x is _missing:
                    return
                for other in waiting:
                    other.append(x)
            x = mine[at]
            mine[at] = None
            at += 1
            yield x
    return tuple([one(mine) for mine in waiting])


class groupby:
    def __init__(self, *args, **kwargs):
        self._set(*args, **kwargs) if args or 'iterable' in kwargs else _no_iterable()

    def _set(self, iterable, key=None):
        self._it = iter(iterable)
        self._key = key
        self._target = self._current_key = _missing
        self._value = None
        self._id = None

    def __iter__(self):
        return self

    def _advance(self):
        self._value = next(self._it)
        self._current_key = self._value if self._key is None else self._key(self._value)

    def __next__(self):
        self._id = mine = object()
        while self._current_key is _missing or (self._target is not _missing and self._current_key == self._target):
            self._advance()
        self._target = self._current_key
        return self._current_key, self._group(self._target, mine)

    def _group(self, target, mine):
        while self._id is mine and self._current_key == target:
            yield self._value
            try:
                self._advance()
            except StopIteration:
                self._current_key = _missing
                self._it = iter(())
                return


def _product(*iterables, repeat=1):
    pools = [tuple(it) for it in iterables] * repeat
    for pool in pools:
        if not pool:
            return
    at = [0] * len(pools)
    values = [pool[0] for pool in pools]
    while True:
        yield tuple(values)
        i = len(pools) - 1
        while i >= 0:
            at[i] += 1
            if at[i] < len(pools[i]):
                values[i] = pools[i][at[i]]
                break
            at[i] = 0
            values[i] = pools[i][0]
            i -= 1
        if i < 0:
            return


def _permutations(iterable, r=None):
    pool = tuple(iterable)
    n = len(pool)
    r = n if r is None else r
    if r > n:
        return
    indices = list(range(n))
    cycles = list(range(n, n - r, -1))
    yield tuple([pool[i] for i in indices[:r]])
    while n:
        for i in reversed(range(r)):
            cycles[i] -= 1
            if cycles[i] == 0:
                indices[i:] = indices[i + 1:] + indices[i:i + 1]
                cycles[i] = n - i
            else:
                j = cycles[i]
                indices[i], indices[-j] = indices[-j], indices[i]
                yield tuple([pool[i] for i in indices[:r]])
                break
        else:
            return


def _combinations(iterable, r):
    pool = tuple(iterable)
    n = len(pool)
    if r > n:
        return
    indices = list(range(r))
    yield tuple([pool[i] for i in indices])
    while True:
        for i in reversed(range(r)):
            if indices[i] != i + n - r:
                break
        else:
            return
        indices[i] += 1
        for j in range(i + 1, r):
            indices[j] = indices[j - 1] + 1
        yield tuple([pool[i] for i in indices])


def _combinations_with_replacement(iterable, r):
    pool = tuple(iterable)
    n = len(pool)
    if not n and r:
        return
    indices = [0] * r
    yield tuple([pool[i] for i in indices])
    while True:
        for i in reversed(range(r)):
            if indices[i] != n - 1:
                break
        else:
            return
        indices[i:] = [indices[i] + 1] * (r - i)
        yield tuple([pool[i] for i in indices])


def _no_iterable():
    raise TypeError("groupby() missing required argument 'iterable' (pos 1)")


def _size(x, name):
    # An argument that counts something.
    if not hasattr(x, '__index__'):
        raise TypeError(f"'{type(x).__name__}' object cannot be interpreted as an integer")
    x = x.__index__()
    if x < 0:
        raise ValueError(f'{name} must be non-negative')
    return x


class _Iterator:
    """An iterator with a generator inside; loops run that one directly."""

    def __iter__(self):
        return self._it

    def __next__(self):
        return next(self._it)


class count(_Iterator):
    """Return a count object whose .__next__() method returns consecutive values."""

    def __init__(self, start=0, step=1):
        for x in (start, step):
            if not hasattr(x, '__add__') or not hasattr(x, '__float__') and not hasattr(x, '__index__') or isinstance(x, (str, bytes, list, tuple)):
                raise TypeError('a number is required')
        self._step = step
        self._start = start
        if type(start) is int and type(step) is int and abs(start) < 1 << 62 and abs(step) < 1 << 31:
            self._it = _count(start, step)
        else:
            self._it = self._any(step)

    def _any(self, step):
        while True:
            x = self._start
            self._start = x + step
            yield x

    def __repr__(self):
        now = _peek(self._it)
        now = self._start if now is None else now
        return f'count({now!r})' if type(self._step) is int and self._step == 1 else f'count({now!r}, {self._step!r})'


class repeat(_Iterator):
    """Create an iterator which returns the object for the specified number of times."""

    def __init__(self, object, times=None):
        self._object = object
        if times is not None:
            if not hasattr(times, '__index__'):
                raise TypeError(f"'{type(times).__name__}' object cannot be interpreted as an integer")
            times = max(times.__index__(), 0)
        self._left = times
        self._it = _repeat(object, None) if times is None else self._some()

    def _some(self):
        while self._left > 0:
            self._left -= 1
            yield self._object

    def __length_hint__(self):
        if self._left is None:
            raise TypeError('len() of unsized object')
        return self._left

    def __repr__(self):
        return f'repeat({self._object!r})' if self._left is None else f'repeat({self._object!r}, {self._left})'


class cycle(_Iterator):
    """Return elements from the iterable until it is exhausted. Then repeat the sequence indefinitely."""

    def __init__(self, iterable, /):
        self._it = _cycle(iter(iterable))


class chain(_Iterator):
    """Return a chain object whose .__next__() method returns elements from the first iterable until it is exhausted, then elements from the next."""

    def __init__(self, *iterables):
        self._it = _chain(*iterables)

    @classmethod
    def from_iterable(cls, iterable, /):
        made = cls()
        made._it = _from_iterable(iterable)
        return made


class accumulate(_Iterator):
    """Return series of accumulated sums (or other binary function results)."""

    def __init__(self, iterable, func=None, *, initial=None):
        self._it = _accumulate(iter(iterable), func, initial=initial)


class batched(_Iterator):
    """Batch data into tuples of length n."""

    def __init__(self, iterable, n, *, strict=False):
        if n < 1:
            raise ValueError('n must be at least one')
        self._it = _batched(iter(iterable), n, strict=strict)


class compress(_Iterator):
    """Return data elements corresponding to true selector elements."""

    def __init__(self, data, selectors):
        self._it = _compress(iter(data), iter(selectors))


class dropwhile(_Iterator):
    """Drop items from the iterable while predicate(item) is true."""

    def __init__(self, predicate, iterable, /):
        self._it = _dropwhile(predicate, iter(iterable))


class takewhile(_Iterator):
    """Return successive entries from an iterable as long as the predicate evaluates to true for each entry."""

    def __init__(self, predicate, iterable, /):
        self._it = _takewhile(predicate, iter(iterable))


class filterfalse(_Iterator):
    """Return those items of iterable for which function(item) is false."""

    def __init__(self, function, iterable, /):
        self._it = _filterfalse(function, iter(iterable))


class starmap(_Iterator):
    """Return an iterator whose values are returned from the function evaluated with an argument tuple taken from the given sequence."""

    def __init__(self, function, iterable, /):
        self._it = _starmap(function, iter(iterable))


class islice(_Iterator):
    """Return an iterator whose next() method returns selected values from an iterable."""

    def __init__(self, iterable, *args):
        if not args or len(args) > 3:
            raise TypeError(f"islice expected at {'least 2 arguments' if not args else 'most 4 arguments'}, got {len(args) + 1}")
        start, stop, step = (0, args[0], 1) if len(args) == 1 else (args[0], args[1], args[2] if len(args) == 3 else 1)
        start = 0 if start is None else start
        step = 1 if step is None else step
        if len(args) == 1 and stop is not None and (not hasattr(stop, '__index__') or stop < 0):
            raise ValueError('Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
        for x in (start, stop):
            if x is not None and (not hasattr(x, '__index__') or x < 0):
                raise ValueError('Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
        if not hasattr(step, '__index__') or step < 1:
            raise ValueError('Step for islice() must be a positive integer or None.')
        self._it = _islice(iter(iterable), start, stop, step)


class pairwise(_Iterator):
    """Return an iterator of overlapping pairs taken from the input iterator."""

    def __init__(self, iterable, /):
        self._it = _pairwise(iter(iterable))


class zip_longest(_Iterator):
    """Return a zip_longest object whose .__next__() method returns a tuple where the i-th element comes from the i-th iterable argument."""

    def __init__(self, *iterables, fillvalue=None, **more):
        if more:
            raise TypeError('zip_longest() got an unexpected keyword argument')
        self._it = _zip_longest(*[iter(it) for it in iterables], fillvalue=fillvalue)


class product(_Iterator):
    """Cartesian product of input iterables. Equivalent to nested for-loops."""

    def __init__(self, *iterables, repeat=1):
        if not hasattr(repeat, '__index__'):
            raise TypeError(f"'{type(repeat).__name__}' object cannot be interpreted as an integer")
        if repeat < 0:
            raise ValueError('repeat argument cannot be negative')
        self._it = _product(*[tuple(it) for it in iterables], repeat=repeat)


class permutations(_Iterator):
    """Return successive r-length permutations of elements in the iterable."""

    def __init__(self, iterable, r=None):
        iterable = tuple(iterable)
        if r is not None:
            if not isinstance(r, int):
                raise TypeError('Expected int as r')
            r = _size(r, 'r')
        self._it = _permutations(iterable, r)


class combinations(_Iterator):
    """Return successive r-length combinations of elements in the iterable."""

    def __init__(self, iterable, r):
        self._it = _combinations(tuple(iterable), _size(r, 'r'))


class combinations_with_replacement(_Iterator):
    """Return successive r-length combinations of elements in the iterable allowing individual elements to have successive repeats."""

    def __init__(self, iterable, r):
        self._it = _combinations_with_replacement(tuple(iterable), _size(r, 'r'))


def tee(iterable, n=2, /):
    """Returns a tuple of n independent iterators."""
    if n < 0:
        raise ValueError('n must be >= 0')
    return _tee(iterable, n)
