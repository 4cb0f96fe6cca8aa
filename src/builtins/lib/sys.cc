"""What the interpreter knows of itself."""
from _sys import *

__stdin__ = stdin
__stdout__ = stdout
__stderr__ = stderr


class _Info(tuple):
    """A tuple whose items have names."""

    def __new__(cls, name, /, **fields):
        self = tuple.__new__(cls, fields.values())
        self._name = name
        self._fields = tuple(fields)
        for field in fields:
            setattr(self, field, fields[field])
        return self

    def __repr__(self):
        fields = ', '.join([f'{k}={getattr(self, k)!r}' for k in self._fields])
        return f'sys.{self._name}({fields})'


version_info = _Info('version_info', major=3, minor=13, micro=0, releaselevel='final', serial=0)
float_info = _Info('float_info', max=1.7976931348623157e+308, max_exp=1024, max_10_exp=308,
                   min=2.2250738585072014e-308, min_exp=-1021, min_10_exp=-307, dig=15, mant_dig=53,
                   epsilon=2.220446049250313e-16, radix=2, rounds=1)
int_info = _Info('int_info', bits_per_digit=30, sizeof_digit=4, default_max_str_digits=4300,
                 str_digits_check_threshold=640)
hash_info = _Info('hash_info', width=64, modulus=2305843009213693951, inf=314159, nan=0)


class _Implementation:
    def __init__(self):
        self.name = 'toyvm'
        self.cache_tag = None
        self.version = version_info
        self.hexversion = hexversion

    def __repr__(self):
        return f'namespace(name={self.name!r}, cache_tag={self.cache_tag!r}, version={self.version!r}, hexversion={self.hexversion!r})'


hexversion = 0x030d00f0
api_version = 1013
implementation = _Implementation()
prefix = base_prefix = exec_prefix = base_exec_prefix = ''
flags = _Info('flags', debug=0, inspect=0, interactive=0, optimize=0, dont_write_bytecode=0, no_user_site=0, no_site=0, ignore_environment=0, verbose=0, bytes_warning=0, quiet=0, hash_randomization=1, isolated=0, dev_mode=False, utf8_mode=0, warn_default_encoding=0, safe_path=False, int_max_str_digits=4300)

warnoptions = []
dont_write_bytecode = True
pycache_prefix = None
float_repr_style = 'short'
platlibdir = 'lib'
copyright = 'Copyright (c) 2001-2024 Python Software Foundation.'
orig_argv = [executable] + argv
builtin_module_names = ('_thread', 'builtins', 'gc', 'gil', 'itertools', 'math', 'sys', 'time')
thread_info = _Info('thread_info', name='pthread', lock='semaphore', version=None)
last_type = last_value = last_traceback = last_exc = None
del last_type, last_value, last_traceback, last_exc


def getfilesystemencoding():
    """Return the encoding used to convert Unicode filenames in OS filenames."""
    return 'utf-8'


def getfilesystemencodeerrors():
    """Return the error mode used Unicode to OS filename conversion."""
    return 'surrogateescape'


def is_finalizing():
    """Return True if Python is exiting."""
    return False


def audit(event, /, *args):
    """Passes the event to any hooks that are attached."""


def displayhook(object, /):
    """Print an object to sys.stdout and also save it in builtins._"""
    if object is not None:
        print(repr(object))
        import builtins
        builtins._ = object


def excepthook(exctype, value, traceback, /):
    """Handle an exception by displaying it with a traceback on sys.stderr."""
    from traceback import print_exception
    print_exception(exctype, value, traceback)


def unraisablehook(unraisable, /):
    """Handle an unraisable exception."""
    what = unraisable.err_msg or 'Exception ignored in'
    print(f'{what}: {unraisable.object!r}', file=stderr)
    excepthook(unraisable.exc_type, unraisable.exc_value, unraisable.exc_traceback)


def __getattr__(name):
    if name == 'stdlib_module_names':
        from _imp import library_names
        return frozenset(library_names().split())
    raise AttributeError(f"module 'sys' has no attribute {name!r}", name=name)


__displayhook__ = displayhook
__excepthook__ = excepthook
__unraisablehook__ = unraisablehook


def _getframe(depth=0, /):
    """Refused: frames are the machine's own."""
    raise NotImplementedError('toyvm has no `sys._getframe`: `traceback`, `locals` and `__name__` are there')


def settrace(function, /):
    """Set the global debug tracing function: toyvm has none, so only None is accepted."""
    if function is not None:
        raise NotImplementedError('toyvm has no `sys.settrace`')


def gettrace():
    """Return the global debug tracing function set with sys.settrace."""


def setprofile(function, /):
    """Set the profiling function: toyvm has none, so only None is accepted."""
    if function is not None:
        raise NotImplementedError('toyvm has no `sys.setprofile`')


def getprofile():
    """Return the profiling function set with sys.setprofile."""

