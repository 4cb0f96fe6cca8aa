"""Iterators made of iterators."""
from _collections import count as _count

_missing = object()


def count(start=0, step=1):
    if type(start) is int and type(step) is int:
        return _count(start, step)
    return _count_any(start, step)


def _count_any(x, step):
    while True:
        yield x
        x += step


def cycle(iterable):
    saved = []
    for x in iterable:
        yield x
        saved.append(x)
    while saved:
        for x in saved:
            yield x


def repeat(object, times=None):
    if times is None:
        while True:
            yield object
    for _ in range(times):
        yield object


def chain(*iterables):
    for it in iterables:
        for x in it:
            yield x


def _from_iterable(iterables):
    for it in iterables:
        for x in it:
            yield x


chain.from_iterable = _from_iterable


def accumulate(iterable, func=None, *, initial=None):
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


def batched(iterable, n, *, strict=False):
    if n < 1:
        raise ValueError('n must be at least one')
    it = iter(iterable)
    while batch := tuple(islice(it, n)):
        if strict and len(batch) != n:
            raise ValueError('batched(): incomplete batch')
        yield batch


def compress(data, selectors):
    for x, keep in zip(data, selectors):
        if keep:
            yield x


def dropwhile(predicate, iterable):
    it = iter(iterable)
    for x in it:
        if not predicate(x):
            yield x
            break
    for x in it:
        yield x


def takewhile(predicate, iterable):
    for x in iterable:
        if not predicate(x):
            break
        yield x


def filterfalse(predicate, iterable):
    for x in iterable:
        if not (x if predicate is None else predicate(x)):
            yield x


def starmap(function, iterable):
    for args in iterable:
        yield function(*args)


def islice(iterable, *args):
    s = slice(*args)
    start = 0 if s.start is None else s.start
    stop = s.stop
    step = 1 if s.step is None else s.step
    if stop is not None and stop < 0 and len(args) == 1:
        raise ValueError('Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
    if start < 0 or (stop is not None and stop < 0):
        raise ValueError('Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
    if step < 1:
        raise ValueError('Step for islice() must be a positive integer or None.')
    return _islice(iter(iterable), start, stop, step)


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


def pairwise(iterable):
    it = iter(iterable)
    a = next(it, _missing)
    if a is _missing:
        return
    for b in it:
        yield a, b
        a = b


def zip_longest(*iterables, fillvalue=None):
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


def tee(iterable, n=2):
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
    def __init__(self, iterable, key=None):
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


def product(*iterables, repeat=1):
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


def permutations(iterable, r=None):
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


def combinations(iterable, r):
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


def combinations_with_replacement(iterable, r):
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
