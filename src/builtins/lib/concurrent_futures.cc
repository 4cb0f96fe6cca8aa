# Module `concurrent.futures`: results that come later, and a pool of threads that makes them.
import threading
from _pool_errors import BrokenExecutor
from _time import monotonic as _monotonic
import queue

__all__ = ['FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED', 'CancelledError', 'TimeoutError',
           'InvalidStateError', 'BrokenExecutor', 'Future', 'Executor', 'wait', 'as_completed',
           'ThreadPoolExecutor', 'ProcessPoolExecutor']

FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'

_PENDING = 'PENDING'
_RUNNING = 'RUNNING'
_CANCELLED = 'CANCELLED'
_NOTIFIED = 'CANCELLED_AND_NOTIFIED'
_FINISHED = 'FINISHED'
_WORDS = {_PENDING: 'pending', _RUNNING: 'running', _CANCELLED: 'cancelled',
          _NOTIFIED: 'cancelled', _FINISHED: 'finished'}


class Error(Exception):
    """What concurrent.futures raises."""


class CancelledError(Error):
    """The future was cancelled."""


class InvalidStateError(Error):
    """The future's state does not allow that."""


class Future:
    """The result of a call that somebody else makes."""

    def __init__(self):
        self._condition = threading.Condition()
        self._state = _PENDING
        self._result = None
        self._exception = None
        self._watchers = []
        self._done_callbacks = []

    def _call_back(self):
        for function in self._done_callbacks:
            _guarded(function, self)

    def __repr__(self):
        with self._condition:
            text = f'<{self.__class__.__name__} at {id(self):#x} state={_WORDS[self._state]}'
            if self._state == _FINISHED:
                if self._exception:
                    return f'{text} raised {self._exception.__class__.__name__}>'
                return f'{text} returned {self._result.__class__.__name__}>'
            return text + '>'

    def cancel(self):
        """Cancel the call if it has not begun; says whether it is cancelled."""
        with self._condition:
            if self._state in (_RUNNING, _FINISHED):
                return False
            if self._state in (_CANCELLED, _NOTIFIED):
                return True
            self._state = _CANCELLED
            self._condition.notify_all()
        self._call_back()
        return True

    def cancelled(self):
        with self._condition:
            return self._state in (_CANCELLED, _NOTIFIED)

    def running(self):
        with self._condition:
            return self._state == _RUNNING

    def done(self):
        with self._condition:
            return self._state in (_CANCELLED, _NOTIFIED, _FINISHED)

    def add_done_callback(self, fn):
        """Call fn(self) when the future is done; at once if it is."""
        with self._condition:
            if self._state not in (_CANCELLED, _NOTIFIED, _FINISHED):
                self._done_callbacks.append(fn)
                return
        _guarded(fn, self)

    def _wait(self, timeout):
        # With the condition held.
        if self._state not in (_CANCELLED, _NOTIFIED, _FINISHED):
            self._condition.wait(timeout)
        if self._state in (_CANCELLED, _NOTIFIED):
            raise CancelledError()
        if self._state != _FINISHED:
            raise TimeoutError()

    def result(self, timeout=None):
        """What the call returned, or its exception raised."""
        try:
            with self._condition:
                self._wait(timeout)
                if self._exception is None:
                    return self._result
                raise self._exception
        finally:
            # The exception's traceback holds this frame.
            self = None

    def exception(self, timeout=None):
        """What the call raised, or None."""
        with self._condition:
            self._wait(timeout)
            return self._exception

    def set_running_or_notify_cancel(self):
        """For executors: the call begins now. False if it was cancelled."""
        with self._condition:
            if self._state == _CANCELLED:
                self._state = _NOTIFIED
                for watcher in self._watchers:
                    watcher._add(self, False)
                return False
            if self._state == _PENDING:
                self._state = _RUNNING
                return True
            raise RuntimeError('Future in unexpected state')

    def _settle(self, result, exception):
        with self._condition:
            if self._state in (_CANCELLED, _NOTIFIED, _FINISHED):
                raise InvalidStateError(f'{self._state}: {self!r}')
            self._result = result
            self._exception = exception
            self._state = _FINISHED
            for watcher in self._watchers:
                watcher._add(self, exception is not None)
            self._condition.notify_all()
        self._call_back()

    def set_result(self, result):
        """For executors: the call has returned."""
        self._settle(result, None)

    def set_exception(self, exception):
        """For executors: the call has raised."""
        self._settle(None, exception)

    def __class_getitem__(cls, item):
        return cls


def _guarded(function, future):
    # As CPython, which logs it: a callback's exception stops nobody.
    try:
        function(future)
    except Exception as error:
        threading._thread._report(f'exception calling callback for {future!r}\n', error)


class _Watcher:
    """Collects futures that become done."""

    def __init__(self, pending, stop_at_exception, stop_at_first):
        self.lock = threading.Lock()
        self.event = threading.Event()
        self.finished = []
        self.pending = pending
        self.stop_at_exception = stop_at_exception
        self.stop_at_first = stop_at_first

    def _add(self, future, raised):
        with self.lock:
            self.finished.append(future)
            self.pending -= 1
            if self.pending <= 0 or self.stop_at_first or raised and self.stop_at_exception:
                self.event.set()

    def take(self):
        with self.lock:
            finished = self.finished
            self.finished = []
            self.event.clear()
            return finished


def _watch(futures, watcher):
    # The futures that are done already; the others tell the watcher.
    done = []
    for future in futures:
        with future._condition:
            if future._state in (_NOTIFIED, _FINISHED):
                done.append(future)
            else:
                future._watchers.append(watcher)
    return done


def _unwatch(futures, watcher):
    for future in futures:
        with future._condition:
            if watcher in future._watchers:
                future._watchers.remove(watcher)


class _DoneAndNotDone(tuple):
    """DoneAndNotDoneFutures(done, not_done)"""

    def __new__(cls, done, not_done):
        return tuple.__new__(cls, (done, not_done))

    @property
    def done(self):
        return self[0]

    @property
    def not_done(self):
        return self[1]

    def __repr__(self):
        return f'DoneAndNotDoneFutures(done={self[0]!r}, not_done={self[1]!r})'


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """Wait for futures; two sets, of those that are done and those that are not."""
    futures = set(fs)
    watcher = _Watcher(0, return_when == FIRST_EXCEPTION, return_when == FIRST_COMPLETED)
    with watcher.lock:
        done = set(_watch(futures, watcher))
        watcher.pending += len(futures) - len(done)
        waits = bool(futures - done)
    if return_when == FIRST_COMPLETED:
        waits = waits and not done
    elif return_when == FIRST_EXCEPTION:
        waits = waits and not any(not f.cancelled() and f.exception() is not None for f in done)
    elif return_when != ALL_COMPLETED:
        _unwatch(futures, watcher)
        raise ValueError(f'Invalid return condition: {return_when!r}')
    if waits:
        watcher.event.wait(timeout)
    _unwatch(futures, watcher)
    done.update(watcher.finished)
    return _DoneAndNotDone(done, futures - done)


def as_completed(fs, timeout=None):
    """Give futures as they become done."""
    end = None if timeout is None else timeout + _monotonic()
    futures = set(fs)
    total = len(futures)
    watcher = _Watcher(total, False, True)
    finished = _watch(futures, watcher)
    pending = futures - set(finished)
    try:
        while finished:
            yield finished.pop()
        while pending:
            left = None
            if end is not None:
                left = end - _monotonic()
                if left < 0:
                    raise TimeoutError(f'{len(pending)} (of {total}) futures unfinished')
            watcher.event.wait(left)
            finished = watcher.take()
            finished.reverse()
            while finished:
                future = finished.pop()
                pending.discard(future)
                _unwatch([future], watcher)
                yield future
    finally:
        _unwatch(futures, watcher)


class Executor:
    """Makes calls for others."""

    def submit(self, fn, /, *args, **kwargs):
        """Have fn(*args, **kwargs) called; its Future."""
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        """As the built-in map(), with all calls submitted at once."""
        end = None if timeout is None else timeout + _monotonic()
        futures = [self.submit(fn, *args) for args in zip(*iterables)]
        return _results(futures, end)

    def shutdown(self, wait=True, *, cancel_futures=False):
        """No more calls."""

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False


def _results(futures, end):
    try:
        futures.reverse()
        while futures:
            if end is None:
                yield _result_or_cancel(futures.pop())
            else:
                yield _result_or_cancel(futures.pop(), end - _monotonic())
    finally:
        for future in futures:
            future.cancel()


def _result_or_cancel(future, timeout=None):
    try:
        try:
            return future.result(timeout)
        finally:
            future.cancel()
    finally:
        # A result's exception must not keep the future alive.
        del future


class BrokenThreadPool(BrokenExecutor):
    """A thread's initializer raised."""


class _Work:
    def __init__(self, future, fn, args, kwargs):
        self.future = future
        self.fn = fn
        self.args = args
        self.kwargs = kwargs

    def run(self):
        if not self.future.set_running_or_notify_cancel():
            return
        try:
            result = self.fn(*self.args, **self.kwargs)
        except BaseException as error:
            self.future.set_exception(error)
            # The traceback holds this frame.
            self = None
        else:
            self.future.set_result(result)


# The queues of all threads that run: at the end of the program each gets its None.
_queues = {}
_over = False
_over_lock = threading.Lock()


def _at_end():
    global _over
    with _over_lock:
        _over = True
    items = list(_queues.items())
    for _, q in items:
        q.put(None)
    for t, _ in items:
        t.join()


threading._register_atexit(_at_end)


def _worker(state):
    if state.initializer is not None:
        try:
            state.initializer(*state.initargs)
        except BaseException as error:
            threading._thread._report('Exception in initializer:\n', error)
            state.broke()
            return
    q = state.queue
    while True:
        try:
            work = q.get_nowait()
        except queue.Empty:
            state.idle.release()
            work = q.get()
        if work is not None:
            work.run()
            del work
            continue
        if _over or state.shutdown:
            state.shutdown = True
            # The others wait for it, too.
            q.put(None)
            return


class _State:
    """What a pool and its threads share; the threads do not hold the pool."""

    def __init__(self, initializer, initargs):
        self.queue = queue.SimpleQueue()
        self.idle = threading.Semaphore(0)
        self.lock = threading.Lock()
        self.initializer = initializer
        self.initargs = initargs
        self.shutdown = False
        self.broken = False

    def broke(self):
        with self.lock:
            self.broken = ('A thread initializer failed, the thread pool is not usable anymore')
            while True:
                try:
                    work = self.queue.get_nowait()
                except queue.Empty:
                    break
                if work is not None:
                    work.future.set_exception(BrokenThreadPool(self.broken))


class ThreadPoolExecutor(Executor):
    """Makes calls in threads."""

    _pools = 0

    def __init__(self, max_workers=None, thread_name_prefix='', initializer=None, initargs=()):
        if max_workers is None:
            import os
            max_workers = min(32, (os.process_cpu_count() or 1) + 4)
        if max_workers <= 0:
            raise ValueError('max_workers must be greater than 0')
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        self._max_workers = max_workers
        self._state = _State(initializer, initargs)
        self._threads = set()
        if not thread_name_prefix:
            thread_name_prefix = f'ThreadPoolExecutor-{ThreadPoolExecutor._pools}'
            ThreadPoolExecutor._pools += 1
        self._thread_name_prefix = thread_name_prefix

    def submit(self, fn, /, *args, **kwargs):
        state = self._state
        with state.lock, _over_lock:
            if state.broken:
                raise BrokenThreadPool(state.broken)
            if state.shutdown:
                raise RuntimeError('cannot schedule new futures after shutdown')
            if _over:
                raise RuntimeError('cannot schedule new futures after interpreter shutdown')
            future = Future()
            state.queue.put(_Work(future, fn, args, kwargs))
            self._adjust()
            return future

    def _adjust(self):
        # A thread that is idle will do; otherwise one more, up to the limit.
        if self._state.idle.acquire(timeout=0):
            return
        count = len(self._threads)
        if count < self._max_workers:
            name = f'{self._thread_name_prefix}_{count}'
            t = threading.Thread(name=name, target=_worker, args=(self._state,))
            t.start()
            self._threads.add(t)
            _queues[t] = self._state.queue

    def shutdown(self, wait=True, *, cancel_futures=False):
        state = self._state
        with state.lock:
            state.shutdown = True
            while cancel_futures:
                try:
                    work = state.queue.get_nowait()
                except queue.Empty:
                    break
                if work is not None:
                    work.future.cancel()
            state.queue.put(None)
        if wait:
            for t in self._threads:
                t.join()
            for t in self._threads:
                _queues.pop(t, None)

    def __del__(self):
        # Threads of a pool that nobody holds any more end when their work is done.
        state = getattr(self, '_state', None)
        if state is not None:
            state.shutdown = True
            state.queue.put(None)


def __getattr__(name):
    # A module has no variable whose value is the built-in of its name.
    if name == 'TimeoutError':
        return TimeoutError
    if name in ('ProcessPoolExecutor', 'BrokenProcessPool'):
        import concurrent.futures.process
        return getattr(concurrent.futures.process, name)
    raise AttributeError(f"module 'concurrent.futures' has no attribute '{name}'")
