"""Runs a `.cc` script under CPython: `python3 toyvm_shim.py SCRIPT [ARGS..]`.

Gives CPython the few names that toyvm has built in and Python lacks, then runs the script as
`__main__`. What is not here (`matrix`) has no script that compares it yet.
"""

import builtins
import importlib.machinery
import multiprocessing as _multiprocessing
import os as _os
import pickle as _pickle
import sys
import threading as _threading
import time as _time
import types as _types


class thread:
    """Starts `f(*args, **kw)` in a thread at once; `join` gives its result or raises its exception."""

    def __init__(self, f, *args, **kw):
        self._result = None
        self._error = None
        self._taken = False
        self._thread = _threading.Thread(target=self._run, args=(f, args, kw))
        self._thread.start()

    def _run(self, f, args, kw):
        try:
            self._result = f(*args, **kw)
        except SystemExit:
            pass
        except BaseException as error:
            self._error = error

    def join(self, timeout=None):
        self._thread.join(timeout)
        if self._thread.is_alive():
            return None
        if self._error is not None:
            raise self._error
        return self._result

    @property
    def name(self):
        return self._thread.name

    @property
    def done(self):
        return not self._thread.is_alive()

    @property
    def id(self):
        return self._thread.ident


class channel:
    """A first-in, first-out channel; `capacity=None` never makes a sender wait."""

    def __init__(self, capacity=None):
        self._items = []
        self._capacity = capacity
        self._closed = False
        self._changed = _threading.Condition()

    def send(self, item):
        with self._changed:
            while not self._closed and self._capacity is not None and len(self._items) >= self._capacity:
                self._changed.wait()
            if self._closed:
                raise ValueError("send on a closed channel")
            self._items.append(item)
            self._changed.notify_all()

    def recv(self):
        with self._changed:
            while not self._items and not self._closed:
                self._changed.wait()
            if not self._items:
                raise EOFError("recv on a closed channel")
            item = self._items.pop(0)
            self._changed.notify_all()
            return item

    def close(self):
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def __iter__(self):
        while True:
            try:
                yield self.recv()
            except EOFError:
                return


class process:
    """Calls `f(*args, **kw)` in a forked process at once; `join` gives its result or raises."""

    def __init__(self, f, *args, **kw):
        sys.stdout.flush()
        reader, writer = _os.pipe()
        self.pid = _os.fork()
        if self.pid == 0:
            _os.close(reader)
            answer, code = self._run(f, args, kw)
            sys.stdout.flush()
            with open(writer, "wb") as pipe:
                _pickle.dump(answer, pipe)
            _os._exit(code)
        _os.close(writer)
        self._pipe = open(reader, "rb")
        self._answer = None
        self.exitcode = None

    @staticmethod
    def _run(f, args, kw):
        try:
            return (f(*args, **kw), None), 0
        except SystemExit as end:
            return (None, None), end.code
        except BaseException as error:
            return (None, error), 1

    def join(self):
        if self._answer is None:
            with self._pipe:
                self._answer = _pickle.load(self._pipe)
            self.exitcode = _os.waitstatus_to_exitcode(_os.waitpid(self.pid, 0)[1])
        result, error = self._answer
        if error is not None:
            raise error
        return result


class shared:
    """A number that forked processes share."""

    def __init__(self, initial):
        kind = "d" if isinstance(initial, float) else "q"
        self._cell = _multiprocessing.RawValue(kind, initial)
        self.lock = _multiprocessing.Lock()

    @property
    def value(self):
        return self._cell.value

    @value.setter
    def value(self, number):
        self._cell.value = number

    def __repr__(self):
        return f"shared({self.value!r})"


class shared_array:
    """Numbers that forked processes share."""

    def __init__(self, kind, source):
        self._kind = kind
        self._items = _multiprocessing.RawArray(kind, source)
        self.lock = _multiprocessing.Lock()

    def __len__(self):
        return len(self._items)

    def __getitem__(self, index):
        return self._items[index]

    def __setitem__(self, index, item):
        self._items[index] = item

    def __repr__(self):
        return f"shared_array({self._kind!r}, {self[:]})"


def refcount(x):
    """The references to `x` that the caller can name: without the two of this call."""
    return sys.getrefcount(x) - 2


class _Atomic:
    """A block that no switch can enter: here a switch interval too long to end."""

    def __enter__(self):
        self._interval = sys.getswitchinterval()
        sys.setswitchinterval(1000.0)

    def __exit__(self, *_):
        sys.setswitchinterval(self._interval)


def _gil_module():
    gil = _types.ModuleType("gil")
    gil.era = "3.10"

    def switch_interval(s=None):
        if s is not None:
            sys.setswitchinterval(s)
        return sys.getswitchinterval()

    gil.switch_interval = switch_interval
    gil.stats = lambda: {}
    gil.atomic = _Atomic
    return gil


class _CcFinder:
    """Finds `name.cc` beside the script for `import name`."""

    @staticmethod
    def find_spec(name, path=None, target=None):
        import os.path

        for folder in path or sys.path:
            file = os.path.join(folder, name.rpartition(".")[2] + ".cc")
            if os.path.isfile(file):
                loader = importlib.machinery.SourceFileLoader(name, file)
                return importlib.machinery.ModuleSpec(name, loader, origin=file)
        return None


def _hook(kind, error, trace):
    """Prints an uncaught exception without the frames of this file."""
    while trace is not None and trace.tb_frame.f_code.co_filename == __file__:
        trace = trace.tb_next
    error.__traceback__ = trace
    sys.__excepthook__(kind, error, trace)


def _main():
    import os.path

    file = sys.argv[1]
    sys.argv = sys.argv[1:]
    sys.path[0] = os.path.dirname(os.path.abspath(file))
    sys.dont_write_bytecode = True
    sys.meta_path.append(_CcFinder)
    sys.modules["gil"] = builtins.gil = _gil_module()
    for name, value in {
        "thread": thread,
        "lock": _threading.Lock,
        "rlock": _threading.RLock,
        "semaphore": _threading.Semaphore,
        "event": _threading.Event,
        "condition": _threading.Condition,
        "barrier": _threading.Barrier,
        "channel": channel,
        "process": process,
        "shared": shared,
        "shared_array": shared_array,
        "sleep": _time.sleep,
        "now": _time.monotonic,
        "refcount": refcount,
    }.items():
        setattr(builtins, name, value)
    with open(file, encoding="utf-8") as source:
        code = compile(source.read(), file, "exec")
    main = _types.ModuleType("__main__")
    main.__file__ = file
    sys.modules["__main__"] = main
    sys.excepthook = _hook
    exec(code, main.__dict__)


if __name__ == "__main__":
    _main()
