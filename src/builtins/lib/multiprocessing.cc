# Module `multiprocessing`: processes as threads are used, and what they share.
#
# A process is always started anew ('spawn'), whatever method is asked for. It gets what its target
# holds and uses; the script is not run again there.
import _process
import _process_handle
import _thread
from _os import cpu_count as _cpu_count, getpid as _getpid

__all__ = ['Array', 'AuthenticationError', 'Barrier', 'BoundedSemaphore', 'BufferTooShort',
           'Condition', 'Event', 'JoinableQueue', 'Lock', 'Manager', 'Pipe', 'Pool', 'Process',
           'ProcessError', 'Queue', 'RLock', 'RawArray', 'RawValue', 'Semaphore', 'SimpleQueue',
           'TimeoutError', 'Value', 'active_children', 'cpu_count', 'current_process',
           'freeze_support', 'get_all_start_methods', 'get_context', 'get_start_method',
           'parent_process', 'set_start_method']


class ProcessError(Exception):
    pass


class BufferTooShort(ProcessError):
    pass


class TimeoutError(ProcessError):
    pass


class AuthenticationError(ProcessError):
    pass


_children = set()
_numbers = 0
_current = None
_parent = None


class _BaseProcess:
    _closed = False
    _handle = None
    _parent_pid = None
    _name = None
    _daemon = False
    _identity = ()

    def _check_closed(self):
        if self._closed:
            raise ValueError('process object is closed')

    def __repr__(self):
        exitcode = None
        if self is _current:
            status = 'started'
        elif self._closed:
            status = 'closed'
        elif self._parent_pid != _getpid():
            status = 'unknown'
        elif self._handle is None:
            status = 'initial'
        else:
            exitcode = self._handle.exitcode
            status = 'started' if exitcode is None else 'stopped'
        info = [type(self).__name__, f'name={self._name!r}']
        if self._handle is not None:
            info.append(f'pid={self._handle.pid}')
        info.append(f'parent={self._parent_pid}')
        info.append(status)
        if exitcode is not None:
            info.append(f'exitcode={_exit_name(exitcode)}')
        if self._daemon:
            info.append('daemon')
        return f'<{" ".join(info)}>'

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        assert isinstance(name, str), 'name must be a string'
        self._name = name

    @property
    def daemon(self):
        return self._daemon

    @daemon.setter
    def daemon(self, daemonic):
        assert self._handle is None, 'process has already started'
        self._daemon = daemonic

    @property
    def pid(self):
        self._check_closed()
        if self is _current:
            return _getpid()
        return self._handle and self._handle.pid

    ident = pid


class Process(_BaseProcess):
    """A process that calls `target`, or whose class overrides run()."""

    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}, *, daemon=None):
        global _numbers
        assert group is None, 'group argument must be None for now'
        _numbers += 1
        me = current_process()
        self._identity = me._identity + (_numbers,)
        self._parent_pid = _getpid()
        self._handle = None
        self._closed = False
        self._target = target
        self._args = tuple(args)
        self._kwargs = dict(kwargs)
        self._name = name or 'Process-' + ':'.join(str(number) for number in self._identity)
        self._daemon = me._daemon if daemon is None else daemon

    def run(self):
        if self._target:
            self._target(*self._args, **self._kwargs)

    def start(self):
        self._check_closed()
        assert self._handle is None, 'cannot start a process twice'
        assert self._parent_pid == _getpid(), (
            'can only start a process object created by current process')
        assert not current_process()._daemon, 'daemonic processes are not allowed to have children'
        _tidy()
        _at_end()
        about = self._name, self._daemon, self._identity, current_process()._name, _getpid()
        if type(self) is Process:
            call, args, kwargs = _Call(self._target, about), self._args, self._kwargs
        else:
            call, args, kwargs = _Run(self, about), (), {}
        try:
            handle = _process_handle.start(call, args, kwargs, self._name, self._daemon)
        except TypeError as error:
            text = str(error)
            for ours, theirs in ((': f.process', ': self'), (': f.target', ': target')):
                text = text.replace(ours, theirs)
            raise TypeError(text) from None
        # Its end is asked for by exitcode; nobody is told at the end.
        handle._noticed = True
        self._handle = handle
        del self._target, self._args, self._kwargs
        _children.add(self)

    def _started(self):
        self._check_closed()
        assert self._parent_pid == _getpid(), 'can only test a child process'
        return self._handle

    def terminate(self):
        self._check_closed()
        self._handle.kill(15)

    def kill(self):
        self._check_closed()
        self._handle.kill(9)

    def join(self, timeout=None):
        self._check_closed()
        assert self._parent_pid == _getpid(), 'can only join a child process'
        assert self._handle is not None, 'can only join a started process'
        try:
            self._handle.join(timeout)
        except Exception:
            # What it died of is its exit code.
            if self._handle._exitcode is None:
                raise
            if self._handle._answered and self in _children:
                # It failed before it could say so itself.
                import sys
                sys.stderr.write(f'Process {self._name}:\n{self._handle._text}')
        if self._handle._exitcode is not None:
            _children.discard(self)

    def is_alive(self):
        self._check_closed()
        if self is _current:
            return True
        if self._started() is None:
            return False
        if self._handle.exitcode is None:
            return True
        _children.discard(self)
        return False

    def close(self):
        if self._handle is not None:
            if self._handle.exitcode is None:
                raise ValueError('Cannot close a process while it is still running. '
                                 'You should first call join() or terminate().')
            self.join()
            self._handle = None
        self._closed = True

    @property
    def exitcode(self):
        self._check_closed()
        return self._handle and self._handle.exitcode

    @property
    def sentinel(self):
        self._check_closed()
        if self._handle is None:
            raise ValueError('process not started')
        return _process.fileno(self._handle._port)


class _MainProcess(_BaseProcess):
    def __init__(self):
        self._name = 'MainProcess'

    def close(self):
        pass


class _ParentProcess(_BaseProcess):
    def __init__(self, name, pid):
        self._name = name
        self._pid = pid

    pid = property(lambda self: self._pid)
    ident = pid

    def is_alive(self):
        return not _process.poll((_process.control,), 0)

    def __repr__(self):
        return f'<_ParentProcess name={self._name!r} parent=None unknown>'


def _exit_name(code):
    name = _process_handle._SIGNALS.get(-code) if code < 0 else None
    return f'-{name}' if name else str(code)


class _Call:
    """What a process does for a target."""

    def __init__(self, target, about):
        self.target = target
        self.about = about

    def __call__(self, *args, **kwargs):
        me = Process.__new__(Process)
        me._target = self.target
        me._args = args
        me._kwargs = kwargs
        _bootstrap(me, self.about)


class _Run:
    """What a process does for an object with its own run()."""

    def __init__(self, process, about):
        self.process = process
        self.about = about

    def __call__(self):
        _bootstrap(self.process, self.about)


def _bootstrap(me, about):
    global _current, _parent, _numbers
    import sys
    me._name, me._daemon, me._identity, parent, me._parent_pid = about
    _parent = _ParentProcess(parent, me._parent_pid)
    _current = me
    _numbers = 0
    _children.clear()
    code = 0
    try:
        me.run()
    except SystemExit as error:
        if error.code is None:
            code = 0
        elif isinstance(error.code, int):
            code = error.code
        else:
            sys.stderr.write(str(error.code) + '\n')
            code = 1
    except Exception as error:
        code = 1
        import traceback
        text = f'Process {me._name}:\n' + _without_library(traceback.format_exception(error))
        sys.stdout.flush()
        sys.stderr.write(text)
    _finish()
    sys.exit(code)


def _without_library(parts):
    lines = []
    mine = False
    for line in ''.join(parts).splitlines(True):
        mine = (line.startswith('  File "<_') or line.startswith('  File "<multiprocessing')
                or mine and line.startswith('    '))
        if not mine:
            lines.append(line)
    return ''.join(lines)


# ---- the end ----

_registered = False


def _at_end():
    """Have what is in queues sent, and children waited for, before the program ends."""
    global _registered
    if not _registered:
        _registered = True
        _thread._before_join(_finish)


def _finish():
    _process_handle._end()
    for child in list(_children):
        if not child._closed:
            child.join()
    for call in _process_handle.at_end:
        call()


def _tidy():
    for child in list(_children):
        if child._handle is None or child._handle.exitcode is not None:
            _children.discard(child)


# ---- about processes ----

def current_process():
    return _current


def parent_process():
    return _parent


def active_children():
    """Those that have not ended; the others are joined."""
    for child in list(_children):
        if child._handle is None or child._handle.exitcode is not None:
            if child._handle is not None:
                child.join()
            _children.discard(child)
    return list(_children)


def _sentinel(number):
    for child in _children:
        if child._handle is not None and not child._closed:
            if not _process.closed(child._handle._port) and child.sentinel == number:
                return child._handle._port
    raise ValueError(f'{number} is no sentinel of a process that runs')


def cpu_count():
    count = _cpu_count()
    if count is None:
        raise NotImplementedError('cannot determine number of cpus')
    return count


def freeze_support():
    pass


_METHODS = ('fork', 'spawn', 'forkserver')
_method = None


def _check_method(method):
    if method not in _METHODS:
        raise ValueError(f'cannot find context for {method!r}')


def get_all_start_methods():
    return ['fork', 'spawn', 'forkserver']


def get_start_method(allow_none=False):
    if _method is None and not allow_none:
        return 'spawn'
    return _method


def set_start_method(method, force=False):
    global _method
    if _method is not None and not force:
        raise RuntimeError('context has already been set')
    if method is not None:
        _check_method(method)
    _method = method


class _Context:
    """All of this module under another name."""

    TimeoutError = TimeoutError
    ProcessError = ProcessError
    BufferTooShort = BufferTooShort
    AuthenticationError = AuthenticationError
    Process = Process

    def __init__(self, method):
        self._method = method

    def __getattr__(self, name):
        if name in __all__:
            import multiprocessing
            return getattr(multiprocessing, name)
        raise AttributeError(f"'{type(self).__name__}' object has no attribute {name!r}")

    def get_start_method(self, allow_none=False):
        return self._method

    def get_context(self, method=None):
        return self if method is None else get_context(method)


def get_context(method=None):
    if method is None:
        return _Context(get_start_method())
    _check_method(method)
    return _Context(method)


def Pool(processes=None, initializer=None, initargs=(), maxtasksperchild=None):
    from multiprocessing.pool import Pool
    return Pool(processes, initializer, initargs, maxtasksperchild)


def Manager():
    raise NotImplementedError(
        'toyvm has no multiprocessing.Manager: use Value, Array, a Queue or a Pipe')


_current = _MainProcess()


# The parts that a program may do without, and the module of each: they come when they are asked for.
_PARTS = {'Array': '_mp_values', 'Barrier': '_mp_sync', 'BoundedSemaphore': '_mp_sync',
          'Condition': '_mp_sync', 'Connection': '_mp_queues', 'Event': '_mp_sync',
          'JoinableQueue': '_mp_queues', 'Lock': '_mp_sync', 'Pipe': '_mp_queues',
          'Queue': '_mp_queues', 'RLock': '_mp_sync', 'RawArray': '_mp_values',
          'RawValue': '_mp_values', 'Semaphore': '_mp_sync', 'SimpleQueue': '_mp_queues',
          'Value': '_mp_values'}


def __dir__():
    return sorted({*globals(), *__all__})


def __getattr__(name):
    part = _PARTS.get(name)
    if part is not None:
        value = getattr(__import__(part), name)
        globals()[name] = value
        return value
    if name in ('get_logger', 'log_to_stderr', 'set_executable', 'set_forkserver_preload',
                'allow_connection_pickling', 'reducer'):
        raise NotImplementedError(f'toyvm has no multiprocessing.{name}')
    if name in ('connection', 'pool'):
        import multiprocessing.connection
        import multiprocessing.pool
        return getattr(multiprocessing, name)
    raise AttributeError(f"module 'multiprocessing' has no attribute {name!r}")
