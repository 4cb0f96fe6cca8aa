# Locks and the like between processes, for `multiprocessing`.
#
# A semaphore is a counter of the system: whoever takes a token out of it may go on. A lock is a mark
# in memory that processes share: whoever finds the mark of a process that has died is told.
import _process
import _thread

_LIMIT = 2147483647


def _owner(lock):
    """Who holds a lock, as repr shows it."""
    holder = _process.holder(lock._memory)
    if not holder:
        return 'None'
    if holder == 1:
        import multiprocessing
        name = multiprocessing.current_process().name
        return name if _process.times(lock._memory) else 'SomeOtherThread'
    return 'SomeOtherProcess'


class _Tokens:
    """So many tokens: what all of these are made of."""

    def __init__(self, value):
        if value < 0:
            raise OSError(22, 'Invalid argument')
        if value > _LIMIT:
            raise OSError(22, 'Invalid argument')
        self._tokens = _process.tokens(value)

    def acquire(self, block=True, timeout=None):
        if not block:
            return _process.take(self._tokens, 0)
        if timeout is None:
            return _process.take(self._tokens)
        return _process.take(self._tokens, max(timeout, 0))

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *_):
        self.release()

    def _count(self):
        return _process.count(self._tokens)


class Semaphore(_Tokens):
    """A counter that processes share: acquire waits until it is more than 0."""

    def __init__(self, value=1):
        _Tokens.__init__(self, value)

    def release(self):
        _process.give(self._tokens)

    def get_value(self):
        return self._count()

    def __repr__(self):
        return f'<{type(self).__name__}(value={self._count()})>'


class BoundedSemaphore(Semaphore):
    """A semaphore that cannot be released more often than it was acquired."""

    def __init__(self, value=1):
        Semaphore.__init__(self, value)
        self._most = value

    def release(self):
        if self._count() >= self._most:
            raise ValueError('semaphore or lock released too many times')
        _process.give(self._tokens)

    def __repr__(self):
        return f'<{type(self).__name__}(value={self._count()}, maxvalue={self._most})>'


class Lock:
    """A lock that processes share; any of them may release it. If its holder dies, the next one
    gets an OSError that says so."""

    def __init__(self):
        self._memory = _process.memory(0)
        self._bell = _process.bell()

    def acquire(self, block=True, timeout=None):
        if not block:
            timeout = 0
        elif timeout is not None:
            timeout = max(timeout, 0)
        return _process.lock(self._memory, self._bell, timeout)

    def release(self):
        if not _process.unlock(self._memory, self._bell):
            raise ValueError('semaphore or lock released too many times')

    def __enter__(self):
        return _process.lock(self._memory, self._bell)

    def __exit__(self, *_):
        if not _process.unlock(self._memory, self._bell):
            raise ValueError('semaphore or lock released too many times')

    def __repr__(self):
        return f'<Lock(owner={_owner(self)})>'


class RLock:
    """A lock that processes share; who has it can acquire it again. If its holder dies, the next
    one gets an OSError that says so."""

    def __init__(self):
        self._memory = _process.memory(0)
        self._bell = _process.bell()

    def acquire(self, block=True, timeout=None):
        if not block:
            timeout = 0
        elif timeout is not None:
            timeout = max(timeout, 0)
        return _process.lock(self._memory, self._bell, timeout, True)

    def release(self):
        if not _process.unlock(self._memory, self._bell, True):
            raise AssertionError('attempt to release recursive lock not owned by thread')

    def __enter__(self):
        return _process.lock(self._memory, self._bell, None, True)

    def __exit__(self, *_):
        if not _process.unlock(self._memory, self._bell, True):
            raise AssertionError('attempt to release recursive lock not owned by thread')

    def __repr__(self):
        owner = _owner(self)
        times = {'None': 0, 'SomeOtherProcess': 'nonzero', 'SomeOtherThread': 'nonzero'}
        if owner not in times:
            times[owner] = _process.times(self._memory)
        return f'<RLock({owner}, {times[owner]})>'


class _Numbers:
    """A few whole numbers that processes share."""

    def __init__(self, count):
        self._memory = _process.memory(8 * count)

    def __getitem__(self, at):
        return _process.read_at(self._memory, 8 * at, 'q')

    def __setitem__(self, at, number):
        _process.write_at(self._memory, 8 * at, 'q', number)

    def add(self, at):
        memory = self._memory
        at *= 8
        _process.write_at(memory, at, 'q', _process.read_at(memory, at, 'q') + 1)


class Condition:
    """Processes wait here until another one notifies them."""

    def __init__(self, lock=None):
        self._lock = RLock() if lock is None else lock
        self._sleepers = _Numbers(1)
        self._tokens = _Tokens(0)
        self._awake = _Tokens(0)
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __repr__(self):
        return f'<Condition({self._lock!r}, {self._sleepers[0]})>'

    def wait(self, timeout=None):
        lock = self._lock
        times = _process.times(lock._memory)
        assert times, 'must acquire() condition before using wait()'
        self._sleepers[0] += 1
        for _ in range(times):
            lock.release()
        try:
            return self._tokens.acquire(True, timeout)
        finally:
            # Said before the lock is there again: who notifies holds it and waits for this.
            _process.give(self._awake._tokens)
            for _ in range(times):
                lock.acquire()

    def notify(self, n=1):
        assert _process.times(self._lock._memory), 'lock is not owned'
        sleepers = self._sleepers[0]
        # Those whose time was over.
        while sleepers and self._awake.acquire(False):
            sleepers -= 1
        woken = min(n, sleepers)
        for _ in range(woken):
            _process.give(self._tokens._tokens)
        for _ in range(woken):
            # One that has been killed in its sleep never answers.
            if not self._awake.acquire(True, 2):
                break
        self._sleepers[0] = sleepers - woken
        while self._tokens.acquire(False):
            pass

    def notify_all(self):
        self.notify(_LIMIT)

    def wait_for(self, predicate, timeout=None):
        result = predicate()
        if result:
            return result
        end = None if timeout is None else now() + timeout
        while not result:
            left = None
            if end is not None:
                left = end - now()
                if left <= 0:
                    break
            self.wait(left)
            result = predicate()
        return result


class Event:
    """A flag that processes wait for."""

    def __init__(self):
        self._cond = Condition(Lock())
        self._flag = _Numbers(1)

    def is_set(self):
        return self._flag[0] == 1

    def set(self):
        with self._cond:
            self._flag[0] = 1
            self._cond.notify_all()

    def clear(self):
        with self._cond:
            self._flag[0] = 0

    def wait(self, timeout=None):
        if self.is_set():
            return True
        with self._cond:
            if not self.is_set():
                self._cond.wait(timeout)
            return self.is_set()

    def __repr__(self):
        return f"<Event at {id(self):#x} {'set' if self.is_set() else 'unset'}>"


# What the numbers of a barrier are.
_COUNT, _ROUND, _BROKEN, _RESETS = 0, 1, 2, 3


class Barrier:
    """Processes wait here until as many as it is for have come."""

    def __init__(self, parties, action=None, timeout=None):
        if parties < 1:
            raise ValueError('parties must be >= 1')
        self._parties = parties
        self._action = action
        self._timeout = timeout
        self._cond = Condition(Lock())
        self._state = _Numbers(4)

    def wait(self, timeout=None):
        if timeout is None:
            timeout = self._timeout
        state = self._state
        with self._cond:
            if state[_BROKEN]:
                raise _thread.BrokenBarrierError
            index = state[_COUNT]
            turn = state[_ROUND]
            state[_COUNT] = index + 1
            if index + 1 == self._parties:
                try:
                    if self._action:
                        self._action()
                except:
                    self._break()
                    raise
                self._next()
            else:
                resets = state[_RESETS]
                came = self._cond.wait_for(
                    lambda: state[_ROUND] != turn or state[_BROKEN] or state[_RESETS] != resets,
                    timeout)
                if not came:
                    self._break()
                if state[_ROUND] == turn:
                    raise _thread.BrokenBarrierError
            return index

    def _next(self):
        self._state[_COUNT] = 0
        self._state[_ROUND] += 1
        self._cond.notify_all()

    def _break(self):
        self._state[_BROKEN] = 1
        self._cond.notify_all()

    def abort(self):
        with self._cond:
            self._break()

    def reset(self):
        with self._cond:
            self._state[_RESETS] += 1
            self._state[_COUNT] = 0
            self._state[_BROKEN] = 0
            self._cond.notify_all()

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._state[_COUNT] if not self._state[_BROKEN] else 0

    @property
    def broken(self):
        return bool(self._state[_BROKEN])

    def __repr__(self):
        state = ('broken' if self.broken else f'waiters={self.n_waiting}/{self._parties}')
        return f'<multiprocessing.synchronize.Barrier at {id(self):#x}: {state}>'
