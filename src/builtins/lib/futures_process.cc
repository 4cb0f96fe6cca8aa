# Module `concurrent.futures.process`: a pool of processes behind futures.
import _pools
import _process_handle
import _thread
from _os import cpu_count as _cpu_count
from _time import monotonic as _monotonic
from _pools import BrokenProcessPool
from concurrent.futures import Executor, Future, _results

__all__ = ['ProcessPoolExecutor', 'BrokenProcessPool']


class _Task:
    """One call: it tells the future."""

    def __init__(self, future):
        self.future = future

    def _begins(self):
        return self.future.set_running_or_notify_cancel()

    def _known(self, total):
        pass

    def _ended(self, total):
        pass

    def _came(self, at, value):
        self.future.set_result(value)

    def _failed(self, at, error):
        self.future.set_exception(error)

    def _lost(self, at, error):
        self.future.set_exception(error)

    def _broke(self, error):
        future = self.future
        if not future.done() and (future.running() or future.set_running_or_notify_cancel()):
            future.set_exception(error)


_executors = []


def _at_end():
    for executor in list(_executors):
        executor.shutdown()


def _chunk(fn, chunk):
    return [fn(*args) for args in chunk]


def _chunks(size, iterables):
    chunk = []
    for args in zip(*iterables):
        chunk.append(args)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


class ProcessPoolExecutor(Executor):
    """Makes calls in processes."""

    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *,
                 max_tasks_per_child=None):
        if max_workers is None:
            max_workers = _cpu_count() or 1
        elif max_workers <= 0:
            raise ValueError('max_workers must be greater than 0')
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        if max_tasks_per_child is not None:
            if not isinstance(max_tasks_per_child, int):
                raise TypeError('max_tasks_per_child must be an integer')
            if max_tasks_per_child <= 0:
                raise ValueError('max_tasks_per_child must be >= 1')
        self._max_workers = max_workers
        self._making = initializer, tuple(initargs), max_tasks_per_child
        self._crew = None
        self._shutdown = False
        self._lock = lock()

    def _start(self):
        if self._crew is None:
            initializer, initargs, most = self._making
            self._crew = _pools.Crew(
                self._max_workers, initializer, initargs, most, 'ProcessPoolWorker')
            if not _executors:
                _thread._before_join(_at_end)
            _executors.append(self)
        return self._crew

    def submit(self, fn, /, *args, **kwargs):
        with self._lock:
            if self._shutdown:
                raise RuntimeError('cannot schedule new futures after shutdown')
            future = Future()
            name = getattr(fn, '__qualname__', None) or repr(fn)
            self._start().add(_pools.Job(name, fn, 2, [(args, kwargs)], _Task(future)))
            return future

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        if chunksize < 1:
            raise ValueError('chunksize must be >= 1.')
        end = None if timeout is None else timeout + _monotonic()
        if chunksize == 1:
            futures = [self.submit(fn, *args) for args in zip(*iterables)]
            return _results(futures, end)
        futures = [self.submit(_chunk, fn, chunk) for chunk in _chunks(chunksize, iterables)]
        return _flat(_results(futures, end))

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._lock:
            self._shutdown = True
            crew = self._crew
        if crew is None:
            return
        if cancel_futures:
            with crew.lock:
                jobs = list(crew.jobs)
            for job in jobs:
                job.owner.future.cancel()
        crew.close()
        if wait:
            crew.join()
            if self in _executors:
                _executors.remove(self)


def _flat(lists):
    for each in lists:
        yield from each
