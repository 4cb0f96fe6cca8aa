# Ranges whose bounds or length exceed 64 bits; `range` makes them when it must.
from builtins import _index, _slice_indices, _special

class BigRange:
    # A range whose bounds or length exceed 64 bits.
    def __init__(self, start, stop, step):
        self.start = start
        self.stop = stop
        self.step = step
        n = (stop - start + step - (1 if step > 0 else -1)) // step
        self._n = n if n > 0 else 0

    def __len__(self):
        if self._n > 9223372036854775807:
            raise OverflowError('Python int too large to convert to C ssize_t')
        return self._n

    def __bool__(self):
        return self._n > 0

    def __iter__(self):
        x = self.start
        for _ in range(min(self._n, 9223372036854775807)):
            yield x
            x += self.step

    def __reversed__(self):
        return iter(self[::-1])

    def __getitem__(self, at):
        if isinstance(at, slice):
            start, stop, step = _slice_indices(at, self._n)
            return range(self.start + start * self.step, self.start + stop * self.step, self.step * step)
        if _special(at, '__index__') is None:
            raise TypeError(f'range indices must be integers or slices, not {type(at).__name__}')
        at = _index(at)
        if at < 0:
            at += self._n
        if not 0 <= at < self._n:
            raise IndexError('range object index out of range')
        return self.start + at * self.step

    def _at(self, x):
        if isinstance(x, float) and x == x and abs(x) != float('inf') and int(x) == x:
            x = int(x)
        if not isinstance(x, int):
            return -1
        at, rest = divmod(x - self.start, self.step)
        return at if rest == 0 and 0 <= at < self._n else -1

    def __contains__(self, x):
        return self._at(x) >= 0

    def count(self, x):
        return 1 if self._at(x) >= 0 else 0

    def index(self, x):
        at = self._at(x)
        if at < 0:
            raise ValueError(f'{x!r} is not in range' if isinstance(x, int) else 'sequence.index(x): x not in sequence')
        return at

    def _key(self):
        if self._n == 0:
            return (0, None, None)
        return (self._n, self.start, None if self._n == 1 else self.step)

    def __eq__(self, other):
        if isinstance(other, BigRange):
            return self._key() == other._key()
        if type(other) is range:
            return len(other) == 0 and self._n == 0
        return NotImplemented

    def __hash__(self):
        return hash(self._key())

    def __repr__(self):
        return f'range({self.start}, {self.stop}' + (')' if self.step == 1 else f', {self.step})')

BigRange.__name__ = BigRange.__qualname__ = 'range'
BigRange.__module__ = 'builtins'
