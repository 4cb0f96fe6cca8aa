# Classes and names of module `builtins` that are written in the language. Those that begin with `_`
# are the machine's. Kept small: this is read and run at every start; functions that only natives
# call stand in core.cc.
_printing = []

# ---- the names of a module or a function as a dict ----

class _Attributes(dict):
    def __getitem__(self, name):
        return _names(self)[name]

    def __setitem__(self, name, value):
        _set_own(self._object, name, value)

    def __delitem__(self, name):
        del _names(self)[name]
        _del_own(self._object, name)

    def __contains__(self, name):
        return name in _names(self)

    def __iter__(self):
        return iter(_names(self))

    def __reversed__(self):
        return reversed(_names(self))

    def __len__(self):
        return len(_names(self))

    def __repr__(self):
        return repr(_names(self))

    def __eq__(self, other):
        return _names(self) == (_names(other) if isinstance(other, _Attributes) else other)

    def __or__(self, other):
        return _names(self) | other

    def __ror__(self, other):
        return other | _names(self)

    def __ior__(self, other):
        self.update(other)
        return self

    def keys(self):
        return _names(self).keys()

    def values(self):
        return _names(self).values()

    def items(self):
        return _names(self).items()

    def get(self, name, default=None):
        return _names(self).get(name, default)

    def copy(self):
        return _names(self).copy()

    def update(self, *args, **kwargs):
        d = dict(*args, **kwargs)
        for name in d:
            self[name] = d[name]

    def setdefault(self, name, default=None):
        if name not in self:
            self[name] = default
        return self[name]

    def pop(self, name, *default):
        if name not in self:
            return dict.pop(_names(self), name, *default)
        value = self[name]
        del self[name]
        return value

    def popitem(self):
        for name in reversed(self):
            return name, self.pop(name)
        return dict.popitem({})

    def clear(self):
        for name in list(self):
            del self[name]

_Attributes.__name__ = 'dict'

class _UnsupportedOperation(OSError, ValueError):
    pass

_UnsupportedOperation.__name__ = _UnsupportedOperation.__qualname__ = 'UnsupportedOperation'
_UnsupportedOperation.__module__ = 'io'

class _StructError(Exception):
    pass

_StructError.__name__ = _StructError.__qualname__ = 'error'
_StructError.__module__ = 'struct'

class _Atomic:
    def __enter__(self):
        _atomic(1)
        return self

    def __exit__(self, *_):
        _atomic(-1)

_Atomic.__name__ = _Atomic.__qualname__ = 'atomic'
_Atomic.__module__ = 'gil'

# ---- processes and what they share ----

class ProcessDied(ChildProcessError):
    pass

class _RemoteTraceback(Exception):
    pass

def process(f, /, *args, **kwargs):
    import _process_handle
    return _process_handle.start(f, args, kwargs)

def shared(initial):
    import _shared
    return _shared.shared(initial)

def shared_array(kind, n):
    import _shared
    return _shared.shared_array(kind, n)

class _ModuleSpec:
    def __getattr__(self, name):
        return _spec_part(self, name)

    def __repr__(self):
        return _spec_text(self)

_ModuleSpec.__name__ = _ModuleSpec.__qualname__ = 'ModuleSpec'
_ModuleSpec.__module__ = '_frozen_importlib'

class _SourceFileLoader:
    pass

_SourceFileLoader.__name__ = _SourceFileLoader.__qualname__ = 'SourceFileLoader'
_SourceFileLoader.__module__ = '_frozen_importlib_external'

# ---- names that are known and refused ----

def __build_class__(func, name, /, *bases, **kwds):
    raise NotImplementedError('toyvm has no `__build_class__`: a class statement makes its class itself')

class complex:
    def __new__(cls, *args, **kwargs):
        raise NotImplementedError('toyvm has no complex numbers')

class BaseExceptionGroup(BaseException):
    def __new__(cls, *args, **kwargs):
        raise NotImplementedError('toyvm has no exception groups')

class ExceptionGroup(BaseExceptionGroup, Exception):
    pass

def aiter(async_iterable, /):
    raise NotImplementedError('toyvm has no `async` and no `await`')

def anext(async_iterator, default=None, /):
    raise NotImplementedError('toyvm has no `async` and no `await`')

def breakpoint(*args, **kws):
    raise NotImplementedError('toyvm has no debugger')

def help(*args, **kws):
    raise NotImplementedError('toyvm has no `help`')

def eval(*args, **kws):
    raise NotImplementedError('toyvm has no `eval`, `exec` and `compile`')

def exec(*args, **kws):
    raise NotImplementedError('toyvm has no `eval`, `exec` and `compile`')

def compile(*args, **kws):
    raise NotImplementedError('toyvm has no `eval`, `exec` and `compile`')
