# `process(f, *args, **kwargs)`: the handle of a process that calls a function.
import _process
import _ports
import _thread

_SIGNALS = {1: 'SIGHUP', 2: 'SIGINT', 3: 'SIGQUIT', 4: 'SIGILL', 5: 'SIGTRAP', 6: 'SIGABRT',
            7: 'SIGBUS', 8: 'SIGFPE', 9: 'SIGKILL', 10: 'SIGUSR1', 11: 'SIGSEGV', 12: 'SIGUSR2',
            13: 'SIGPIPE', 14: 'SIGALRM', 15: 'SIGTERM', 24: 'SIGXCPU', 25: 'SIGXFSZ'}

# How long others may take to hear of a Ctrl-C that this process has heard of, in seconds.
_GRACE = 0.5

# What `multiprocessing` calls at the end of a process, for parts of it that have been imported.
at_end = []

# Processes whose end has not been seen, and how many there have been.
_living = []
_started = 0


def _how(code):
    if _interrupted(code):
        return 'was interrupted'
    if code < 0:
        return f'was killed by {_SIGNALS.get(-code, f"signal {-code}")}'
    return f'ended with exit code {code}'


class process:
    """A process that calls a function; join gives its result or raises its exception."""

    def __init__(self, name, called, daemon):
        self.name = name
        self.daemon = daemon
        self._called = called
        self._lock = lock()
        self._result = None
        self._error = None
        self._text = None
        self._exitcode = None
        self._answered = False
        self._noticed = False

    def __repr__(self):
        code = self.exitcode
        status = 'running' if code is None else f'exit code {code}'
        return f'<process {self.name!r} pid={self.pid} {status}>'

    def _begin(self, parcel):
        self._child, self.pid, self._port = _process.spawn()
        try:
            _process.send(self._port, parcel, _ports.JOB)
        except ConnectionError:
            # It has ended already: join says so.
            pass

    def _take(self):
        """Takes the answer, which is there or will never be."""
        try:
            kind, parcel = _process.receive(self._port)
            how, value, text = _ports.unpack(parcel).values()
        except (EOFError, OSError):
            return
        except Exception as error:
            how, value, text = 'raised', error, None
        if how == 'returned':
            self._result = value
        elif how == 'refused':
            self._error = TypeError(value)
        elif how == 'raised':
            import _remote
            self._error = _remote.caused(value, text)
            self._text = text
        self._answered = True

    def _settle(self, end):
        """Waits until the process has ended, or until `end`; whether it has."""
        if self._exitcode is not None:
            return True
        if not self._answered:
            if not _process.poll((self._port,), _left(end)):
                return False
            self._take()
        code = _process.wait(self._child, _left(end))
        if code is None:
            return False
        if not self._answered:
            if _interrupted(code) and not self._noticed and not _was_interrupted():
                # Ctrl-C came to this process, too, and is about to be heard.
                sleep(_GRACE)
            self._error = error = ProcessDied(
                f'process {self.name!r} (pid {self.pid}) {_how(code)} while it ran {self._called}')
            error.pid = self.pid
            error.exitcode = code
        # Not before it has ended: it leaves when it sees that nobody is there.
        _process.close(self._port)
        self._exitcode = code
        if self in _living:
            _living.remove(self)
        return True

    def join(self, timeout=None):
        """Wait for the end; return the function's result or raise its exception."""
        end = None if timeout is None else now() + max(timeout, 0)
        if not self._lock.acquire(True, -1 if timeout is None else max(timeout, 0)):
            return None
        try:
            if not self._settle(end):
                return None
        finally:
            self._lock.release()
        self._noticed = True
        if self._error is not None:
            raise self._error
        return self._result

    @property
    def done(self):
        """Whether it has ended, or its answer is there."""
        if self._exitcode is not None or self._answered:
            return True
        return bool(_process.poll((self._port,), 0))

    @property
    def exitcode(self):
        """The exit code, -N for signal N; None while it runs."""
        if self._exitcode is not None:
            return self._exitcode
        return _process.wait(self._child, 0)

    def kill(self, signal=9):
        """Send a signal, the one that nobody can refuse by default."""
        # Whoever kills need not be told at the end that somebody has died.
        self._noticed = True
        _process.kill(self._child, signal)


def _interrupted(code):
    return code == 130 or code == -2


def _left(end):
    return None if end is None else max(end - now(), 0)


def _called(f):
    return getattr(f, '__qualname__', None) or repr(f)


def start(f, args, kwargs, name=None, daemon=False):
    global _started
    if not callable(f):
        raise TypeError(f"'{type(f).__name__}' object is not callable")
    parcel = _process.pack({'f': f, 'args': args, 'kwargs': kwargs}, '')
    _tidy()
    if not _started:
        _thread._before_join(_end)
    _started += 1
    called = _called(f)
    handle = process(name or f'Process-{_started} ({called})', called, daemon)
    handle.id = _started
    handle._begin(parcel)
    _living.append(handle)
    return handle


def _tidy():
    """Takes leave of processes that have ended and that nobody has joined."""
    for handle in list(_living):
        if handle.exitcode is not None and handle._lock.acquire(False):
            try:
                handle._settle(None)
            finally:
                handle._lock.release()
            _complain_later(handle)


_unnoticed = []


def _complain_later(handle):
    if handle._error is not None and not handle._noticed and not _interrupted(handle._exitcode):
        _unnoticed.append(handle)


def _was_interrupted():
    """Whether Ctrl-C has ended what this process was doing."""
    return getattr(_process, 'interrupted', False)


def _end():
    """The end of the run: daemons are ended, others waited for. Ctrl-C ends all of them."""
    try:
        _wait_for_all()
    except KeyboardInterrupt:
        # It came while they were waited for: now nobody is.
        for handle in list(_living):
            handle.kill(9)
        for handle in list(_living):
            with handle._lock:
                handle._settle(None)
        if not _was_interrupted():
            raise
    unnoticed = list(_unnoticed)
    _unnoticed.clear()
    for handle in unnoticed:
        if not handle._noticed:
            _report(handle)


def _wait_for_all():
    for handle in list(_living):
        if handle.daemon:
            handle.kill(15)
    if _was_interrupted():
        # Most often the keys were pressed for all of them.
        end = now() + _GRACE
        for handle in list(_living):
            with handle._lock:
                handle._settle(end)
        for handle in list(_living):
            handle.kill(2)
    for handle in list(_living):
        with handle._lock:
            handle._settle(None)
        if not handle.daemon:
            _complain_later(handle)


def _report(handle):
    import sys
    error = handle._error
    text = handle._text or f'{type(error).__name__}: {error}\n'
    sys.stdout.flush()
    sys.stderr.write(f'Exception in process {handle.name}:\n{text}')
