# Module `multiprocessing.pool`: processes that make calls for others.
import _pools
from _os import cpu_count as _cpu_count
import sys
from _pools import BrokenProcessPool
from multiprocessing import TimeoutError, cpu_count

__all__ = ['Pool', 'ThreadPool']

RUN = 'RUN'
CLOSE = 'CLOSE'
TERMINATE = 'TERMINATE'


class MaybeEncodingError(Exception):
    """A result cannot travel."""

    def __init__(self, exc, value):
        self.exc = repr(exc)
        self.value = repr(value)
        super().__init__(self.exc, self.value)

    def __str__(self):
        return f"Error sending result: '{self.value}'. Reason: '{self.exc}'"

    def __repr__(self):
        return f'<{type(self).__name__}: {self}>'


class _Bar:
    """How far it is, on a terminal."""

    def __init__(self, total):
        self.total = total
        self.done = 0
        self.shown = None
        self.on = sys.stderr is not None and sys.stderr.isatty()

    def step(self, count):
        self.done += count
        if not self.on:
            return
        total = self.total
        if total:
            part = self.done * 100 // total
            if part == self.shown:
                return
            self.shown = part
            full = part * 40 // 100
            text = f'{part:3d} % |{"#" * full}{"." * (40 - full)}| {self.done}/{total}'
        else:
            text = f'{self.done} done'
        sys.stderr.write('\r' + text)
        sys.stderr.flush()

    def end(self):
        if self.on:
            sys.stderr.write('\n')
            sys.stderr.flush()
            self.on = False


class ApplyResult:
    """The result of calls that are made later."""

    def __init__(self, pool, callback, error_callback):
        self._pool = pool
        self._event = event()
        self._callback = callback
        self._error_callback = error_callback
        self._success = None
        self._value = None

    def ready(self):
        return self._event.is_set()

    def successful(self):
        if not self.ready():
            raise ValueError(f'{self!r} not ready')
        return self._success

    def wait(self, timeout=None):
        self._event.wait(timeout)

    def get(self, timeout=None):
        self._event.wait(timeout)
        if not self.ready():
            raise TimeoutError
        if self._success:
            return self._value
        raise self._value

    def _set(self, success, value):
        if self._success is not None:
            return
        self._success = success
        self._value = value
        call = self._callback if success else self._error_callback
        try:
            if call:
                call(value)
        finally:
            self._event.set()
            self._callback = self._error_callback = None

    # What the crew tells.

    def _begins(self):
        return True

    def _known(self, total):
        pass

    def _ended(self, total):
        pass

    def _came(self, at, value):
        self._set(True, value)

    def _failed(self, at, error):
        self._set(False, error)

    def _lost(self, at, error):
        self._set(False, error)

    def _broke(self, error):
        self._set(False, error)


AsyncResult = ApplyResult


class MapResult(ApplyResult):
    """The results of a map, in order."""

    def __init__(self, pool, chunksize, length, callback, error_callback, bar):
        ApplyResult.__init__(self, pool, callback, error_callback)
        self._chunksize = chunksize
        self._results = [None] * length
        self._left = -(-length // chunksize) if length else 0
        self._error = None
        self._bar = bar
        if not length:
            self._set(True, [])

    def _came(self, at, values):
        begin = at * self._chunksize
        self._results[begin:begin + self._chunksize] = values
        self._one(len(values))

    def _failed(self, at, error):
        if self._error is None or at < self._error[0]:
            self._error = at, error
        self._one(self._chunksize)

    def _one(self, count):
        self._left -= 1
        if self._bar:
            self._bar.step(count)
        if not self._left:
            if self._bar:
                self._bar.end()
            if self._error is not None:
                self._set(False, self._error[1])
            else:
                self._set(True, self._results)

    def _broke(self, error):
        if self._bar:
            self._bar.end()
        self._set(False, error)


class IMapIterator:
    """The results of a map as they are asked for."""

    def __init__(self, chunked, ordered, bar):
        self._cond = condition()
        self._chunked = chunked
        self._ordered = ordered
        self._items = []
        self._taken = 0
        self._early = {}
        self._index = 0
        self._length = None
        self._end = None
        self._bar = bar

    def __iter__(self):
        return self

    def next(self, timeout=None):
        with self._cond:
            while True:
                if self._items:
                    break
                if self._end is not None:
                    raise self._end
                if self._length == self._index:
                    if self._bar:
                        self._bar.end()
                    raise StopIteration
                if not self._cond.wait(timeout) and timeout is not None and not self._items:
                    if self._length == self._index:
                        raise StopIteration
                    raise TimeoutError
            success, value = self._items.pop(0)
        if success:
            return value
        raise value

    __next__ = next

    def _add(self, at, items):
        with self._cond:
            if self._bar:
                self._bar.step(len(items))
            if self._ordered:
                self._early[at] = items
                while self._index in self._early:
                    self._items.extend(self._early.pop(self._index))
                    self._index += 1
            else:
                self._items.extend(items)
                self._index += 1
            self._cond.notify_all()

    # What the crew tells.

    def _begins(self):
        return True

    def _came(self, at, values):
        self._add(at, [(True, value) for value in values])

    def _failed(self, at, error):
        self._add(at, [(False, error)])

    def _known(self, total):
        with self._cond:
            self._length = total
            self._cond.notify_all()

    _ended = _known

    def _lost(self, at, error):
        # The iterator of the tasks raised: nothing follows.
        with self._cond:
            self._length = at + 1
        self._add(at, [(False, error)])

    def _broke(self, error):
        with self._cond:
            self._end = error
            self._cond.notify_all()


class IMapUnorderedIterator(IMapIterator):
    pass


def _chunks(iterable, size):
    """Lists of `size` items."""
    chunk = []
    for item in iterable:
        chunk.append(item)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _name(func):
    return getattr(func, '__qualname__', None) or repr(func)


class Pool:
    """Processes that make calls for others."""

    def __init__(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None,
                 context=None):
        if processes is None:
            processes = _cpu_count() or 1
        if processes < 1:
            raise ValueError('Number of processes must be at least 1')
        if maxtasksperchild is not None:
            if not isinstance(maxtasksperchild, int) or maxtasksperchild <= 0:
                raise ValueError('maxtasksperchild must be a positive int or None')
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        self._processes = processes
        self._state = RUN
        self._crew = _pools.Crew(processes, initializer, tuple(initargs), maxtasksperchild,
                                 'PoolWorker')

    def _check_running(self):
        if self._state != RUN:
            raise ValueError('Pool not running')

    @property
    def _pool(self):
        """The handles of the workers."""
        return [worker.handle for worker in self._crew.workers]

    def __repr__(self):
        return (f'<multiprocessing.pool.{type(self).__name__} state={self._state} '
                f'pool_size={self._processes}>')

    def _map(self, func, iterable, how, name, chunksize, callback, error_callback, progress):
        self._check_running()
        if not hasattr(iterable, '__len__'):
            iterable = list(iterable)
        length = len(iterable)
        if chunksize is None:
            chunksize = max(-(-length // (self._processes * 4)), 1)
        if chunksize < 1:
            raise ValueError(f'Chunksize must be 1+, not {chunksize:n}')
        bar = _Bar(length) if progress else None
        result = MapResult(self, chunksize, length, callback, error_callback, bar)
        if length:
            name = f'{name}({_name(func)})'
            tasks = _chunks(iterable, chunksize)
            self._crew.add(_pools.Job(name, func, how, tasks, result, chunksize))
        return result

    def map(self, func, iterable, chunksize=None, *, progress=False):
        return self._map(func, iterable, 0, 'map', chunksize, None, None, progress).get()

    def map_async(self, func, iterable, chunksize=None, callback=None, error_callback=None, *,
                  progress=False):
        return self._map(func, iterable, 0, 'map', chunksize, callback, error_callback, progress)

    def starmap(self, func, iterable, chunksize=None, *, progress=False):
        return self._map(func, iterable, 1, 'starmap', chunksize, None, None, progress).get()

    def starmap_async(self, func, iterable, chunksize=None, callback=None, error_callback=None, *,
                      progress=False):
        return self._map(
            func, iterable, 1, 'starmap', chunksize, callback, error_callback, progress)

    def _imap(self, func, iterable, chunksize, ordered, name, progress):
        self._check_running()
        if chunksize < 1:
            raise ValueError(f'Chunksize must be 1+, not {chunksize:n}')
        total = len(iterable) if progress and hasattr(iterable, '__len__') else None
        bar = _Bar(total) if progress else None
        kind = IMapIterator if ordered else IMapUnorderedIterator
        result = kind(chunksize > 1, ordered, bar)
        name = f'{name}({_name(func)})'
        tasks = _chunks(iterable, chunksize)
        self._crew.add(_pools.Job(name, func, 0, tasks, result, chunksize))
        return result

    def imap(self, func, iterable, chunksize=1, *, progress=False):
        return self._imap(func, iterable, chunksize, True, 'imap', progress)

    def imap_unordered(self, func, iterable, chunksize=1, *, progress=False):
        return self._imap(func, iterable, chunksize, False, 'imap_unordered', progress)

    def apply(self, func, args=(), kwds={}):
        return self.apply_async(func, args, kwds).get()

    def apply_async(self, func, args=(), kwds={}, callback=None, error_callback=None):
        self._check_running()
        result = ApplyResult(self, callback, error_callback)
        self._crew.add(_pools.Job(_name(func), func, 2, [(args, kwds)], result))
        return result

    def close(self):
        if self._state == RUN:
            self._state = CLOSE
            self._crew.close()

    def terminate(self):
        self._state = TERMINATE
        self._crew.terminate()

    def join(self):
        if self._state == RUN:
            raise ValueError('Pool is still running')
        self._crew.join()

    def __enter__(self):
        self._check_running()
        return self

    def __exit__(self, *_):
        self.terminate()


def __getattr__(name):
    if name == 'ThreadPool':
        raise NotImplementedError(
            'toyvm has no multiprocessing.pool.ThreadPool: use '
            'concurrent.futures.ThreadPoolExecutor')
    raise AttributeError(f"module 'multiprocessing.pool' has no attribute {name!r}")
