# Module `threading`: class Thread and what surrounds it; the locks are built in.
import _thread
from _thread import get_ident, get_native_id, RLock, BrokenBarrierError, TIMEOUT_MAX

__all__ = ['get_ident', 'active_count', 'Condition', 'current_thread', 'enumerate', 'main_thread',
           'TIMEOUT_MAX', 'Event', 'Lock', 'RLock', 'Semaphore', 'BoundedSemaphore', 'Thread',
           'Barrier', 'BrokenBarrierError', 'Timer', 'ThreadError', 'setprofile', 'settrace', 'local',
           'stack_size', 'excepthook', 'ExceptHookArgs', 'get_native_id']

Lock = lock
Condition = condition
Semaphore = semaphore
BoundedSemaphore = boundedsemaphore
Event = event
Barrier = barrier
ThreadError = _thread.error
stack_size = _thread.stack_size
_builtin_enumerate = enumerate


def settrace(func):
    raise NotImplementedError("toyvm has no trace functions")


def setprofile(func):
    raise NotImplementedError("toyvm has no profile functions")


class ExceptHookArgs:
    """What excepthook gets: the exception and the thread that raised it."""

    def __init__(self, args):
        self.exc_type, self.exc_value, self.exc_traceback, self.thread = args


def excepthook(args, /):
    if not isinstance(args, ExceptHookArgs):
        raise TypeError("_thread.excepthook argument type must be ExceptHookArgs")
    if args.exc_type is SystemExit:
        return
    name = args.thread.name if args.thread is not None else get_ident()
    _thread._report(f"Exception in thread {name}:\n", args.exc_value)


__excepthook__ = excepthook


class Thread:
    """A thread of control: give it a target, or override run()."""

    _initialized = False

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        assert group is None, "group argument must be None for now"
        if kwargs is None:
            kwargs = {}
        if name:
            name = str(name)
        else:
            name = f"Thread-{_thread._next_number()}"
            if target is not None:
                target_name = getattr(target, "__name__", None)
                if target_name is not None:
                    name = f"{name} ({target_name})"
        self._target = target
        self._name = name
        self._args = args
        self._kwargs = kwargs
        self._daemonic = _thread._about()[1] if daemon is None else daemon
        self._handle = None
        self._initialized = True

    def __repr__(self):
        assert self._initialized, "Thread.__init__() was not called"
        status = "initial"
        ident = ""
        if self._handle is not None:
            status = "stopped" if self._handle.done else "started"
            ident = f" {self._handle.id}"
        if self._daemonic:
            status += " daemon"
        return f"<{self.__class__.__name__}({self._name}, {status}{ident})>"

    def start(self):
        if not self._initialized:
            raise RuntimeError("thread.__init__() not called")
        if self._handle is not None:
            raise RuntimeError("threads can only be started once")
        self._handle = _thread._start(self, self._name, self._daemonic, self._bootstrap, ())

    def run(self):
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def _bootstrap(self):
        # The new thread may run before start() has its answer.
        self._handle = _thread._handle()
        try:
            self.run()
        except BaseException as error:
            excepthook(ExceptHookArgs((type(error), error, error.__traceback__, self)))

    def join(self, timeout=None):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if self._handle is None:
            raise RuntimeError("cannot join thread before it is started")
        if timeout is not None and timeout < 0:
            timeout = 0
        self._handle.join(timeout)

    @property
    def name(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._name

    @name.setter
    def name(self, name):
        assert self._initialized, "Thread.__init__() not called"
        self._name = str(name)
        if self._handle is not None:
            _thread._rename(self._handle, self._name)

    @property
    def ident(self):
        assert self._initialized, "Thread.__init__() not called"
        return None if self._handle is None else self._handle.id

    @property
    def native_id(self):
        return self.ident

    def is_alive(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._handle is not None and not self._handle.done

    @property
    def daemon(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if self._handle is not None:
            raise RuntimeError("cannot set daemon status of active thread")
        self._daemonic = daemonic

    def isDaemon(self):
        return self.daemon

    def setDaemon(self, daemonic):
        self.daemon = daemonic

    def getName(self):
        return self.name

    def setName(self, name):
        self.name = name


class Timer(Thread):
    """Calls a function after some seconds, unless it is cancelled."""

    def __init__(self, interval, function, args=None, kwargs=None):
        Thread.__init__(self)
        self.interval = interval
        self.function = function
        self.args = args if args is not None else []
        self.kwargs = kwargs if kwargs is not None else {}
        self.finished = Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class _Found(Thread):
    """The face of a thread that was not made by this module."""

    def __init__(self, handle, daemon):
        Thread.__init__(self, name=handle.name, daemon=daemon)
        self._handle = handle


class _MainThread(_Found):
    pass


class _DummyThread(_Found):
    pass


def _find(handle):
    if handle.id == 1:
        return _main
    return _DummyThread(handle, False)


def current_thread():
    found = _thread._object()
    if found is None:
        name, daemon = _thread._about()
        handle = _thread._handle()
        if handle.id == 1:
            found = _main
        else:
            found = _DummyThread(handle, daemon)
        _thread._adopt(found)
    return found


currentThread = current_thread


def main_thread():
    return _main


def enumerate():
    return [_find(handle) if found is None else found for handle, found in _thread._living()]


def active_count():
    return len(_thread._living())


activeCount = active_count


class local:
    """Attributes that every thread has for itself."""

    def __new__(cls, /, *args, **kwargs):
        self = object.__new__(cls)
        object.__setattr__(self, "_local_args", (args, kwargs))
        object.__setattr__(self, "_local_dicts", {get_ident(): {}})
        return self

    def __getattribute__(self, name):
        values = _local_values(self)
        if name == "__dict__":
            return values
        if name in values:
            return values[name]
        found = object.__getattribute__(self, name)
        return found

    def __setattr__(self, name, value):
        if name == "__dict__":
            raise AttributeError(
                f"'{type(self).__name__}' object attribute '__dict__' is read-only")
        _local_values(self)[name] = value

    def __delattr__(self, name):
        values = _local_values(self)
        if name not in values:
            owner = '_thread._local' if type(self) is local else type(self).__name__
            raise AttributeError(f"'{owner}' object has no attribute '{name}'")
        del values[name]


local.__module__ = '_thread'
local.__name__ = local.__qualname__ = '_local'


local.__name__ = local.__qualname__ = '_local'
local.__module__ = '_thread'


def _local_name(self):
    return '_thread._local' if type(self) is local else type(self).__name__


def _local_values(self):
    dicts = object.__getattribute__(self, "_local_dicts")
    me = get_ident()
    values = dicts.get(me)
    if values is None:
        values = dicts[me] = {}
        args, kwargs = object.__getattribute__(self, "_local_args")
        type(self).__init__(self, *args, **kwargs)
    return values


def _make_main():
    for handle, found in _thread._living():
        if handle.id == 1:
            return _MainThread(handle, False)


_main = _make_main()


def _register_atexit(func, *args, **kwargs):
    """Call func at the end of the main thread, before the other threads are waited for."""
    _thread._before_join(lambda: func(*args, **kwargs))
