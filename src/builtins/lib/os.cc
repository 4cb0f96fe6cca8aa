"""What programs ask of the operating system."""
import _os
from _os import (chdir, chmod, cpu_count, getcwd, isatty, listdir, mkdir, getpid, readlink, remove,
                 rename, replace, rmdir, strerror, symlink, unlink, urandom)
from abc import ABC, abstractmethod
import os.path as path

environ = _os.environment()
name = 'posix'
sep = '/'
linesep = '\n'
pathsep = ':'
curdir = '.'
pardir = '..'
extsep = '.'
altsep = None
devnull = '/dev/null'
defpath = '/bin:/usr/bin'
error = OSError
F_OK = 0
X_OK = 1
W_OK = 2
R_OK = 4
SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
supports_bytes_environ = True
supports_follow_symlinks = set()
process_cpu_count = cpu_count


class PathLike(ABC):
    """Abstract base class for implementing the file system path protocol."""

    @abstractmethod
    def __fspath__(self):
        """Return the file system path representation of the object."""
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            return hasattr(subclass, '__fspath__')
        return NotImplemented


def getenv(key, default=None):
    """Get an environment variable, return None if it doesn't exist."""
    return environ.get(key, default)


def putenv(name, value, /):
    """Change or add an environment variable: for child processes, and there are none."""


def unsetenv(name, /):
    """Delete an environment variable: for child processes, and there are none."""


def fspath(path):
    """Return the file system path representation of the object."""
    if isinstance(path, (str, bytes)):
        return path
    method = getattr(type(path), '__fspath__', None)
    if method is None:
        raise TypeError(f'expected str, bytes or os.PathLike object, not {type(path).__name__}')
    text = method(path)
    if not isinstance(text, (str, bytes)):
        raise TypeError(f'expected {type(path).__name__}.__fspath__() to return str or bytes, not {type(text).__name__}')
    return text


def fsencode(filename):
    """Encode filename to the filesystem encoding."""
    filename = fspath(filename)
    return filename.encode('utf-8') if isinstance(filename, str) else filename


def fsdecode(filename):
    """Decode filename from the filesystem encoding."""
    filename = fspath(filename)
    return filename.decode('utf-8') if isinstance(filename, bytes) else filename


class _Record(tuple):
    """A tuple whose items have names; of some, only the names can be asked."""

    def __new__(cls, values):
        return tuple.__new__(cls, values[:cls._shown])

    def __init__(self, values):
        for name, value in zip(self._fields, values):
            setattr(self, name, value)

    def __repr__(self):
        inside = ', '.join([f'{name}={getattr(self, name)!r}' for name in self._fields[:self._shown]])
        return f'{self._title}({inside})'


class stat_result(_Record):
    """Result of stat, lstat, or fstat."""
    _title = 'os.stat_result'
    _shown = 10
    _fields = ('st_mode', 'st_ino', 'st_dev', 'st_nlink', 'st_uid', 'st_gid', 'st_size', 'st_atime', 'st_mtime', 'st_ctime',
               'st_atime_ns', 'st_mtime_ns', 'st_ctime_ns')

    def __init__(self, values):
        super().__init__(values)
        self.st_atime, self.st_mtime, self.st_ctime = [ns / 1e9 for ns in (self.st_atime_ns, self.st_mtime_ns, self.st_ctime_ns)]

    def __repr__(self):
        inside = ', '.join([f'{name}={value}' for name, value in zip(self._fields, self)])
        return f'os.stat_result({inside})'


class uname_result(_Record):
    """Result from os.uname()."""
    _title = 'posix.uname_result'
    _shown = 5
    _fields = ('sysname', 'nodename', 'release', 'version', 'machine')


class terminal_size(_Record):
    """A tuple of (columns, lines) for holding terminal window size."""
    _title = 'os.terminal_size'
    _shown = 2
    _fields = ('columns', 'lines')


def _status(numbers):
    times = numbers[7:]
    return stat_result(numbers[:7] + tuple([ns // 1000000000 for ns in times]) + times)


def stat(path, *, dir_fd=None, follow_symlinks=True):
    """Perform a stat system call on the given path."""
    return _status(_os.numbers(path, follow_symlinks))


def lstat(path, *, dir_fd=None):
    """Perform a stat system call on the given path, without following symbolic links."""
    return _status(_os.numbers(path, False))


def access(path, mode, **more):
    """Use the real uid/gid to test for access to a path."""
    try:
        bits = stat(path).st_mode
    except OSError:
        return False
    return all([bits & (0o111 * bit) for bit in (R_OK, W_OK, X_OK) if mode & bit])


def uname():
    """Return an object identifying the current operating system."""
    import platform
    return uname_result((platform.system(), platform.node(), platform.release(), platform.version(), platform.machine()))


def getlogin():
    """Return the actual login name."""
    user = environ.get('USER') or environ.get('LOGNAME')
    if user is None:
        raise OSError(6, strerror(6))
    return user


def get_terminal_size(fd=1, /):
    """Return the size of the terminal window as (columns, lines)."""
    raise OSError(25, strerror(25))


def makedirs(name, mode=0o777, exist_ok=False):
    """Super-mkdir; create a leaf directory and all intermediate ones."""
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            # Somebody else has been faster.
            pass
        if tail == curdir:
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def removedirs(name):
    """Super-rmdir; remove a leaf directory and all empty intermediate ones."""
    rmdir(name)
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def renames(old, new):
    """Super-rename; create directories as necessary and delete any left empty."""
    head, tail = path.split(new)
    if head and tail and not path.exists(head):
        makedirs(head)
    rename(old, new)
    head, tail = path.split(old)
    if head and tail:
        try:
            removedirs(head)
        except OSError:
            pass


class DirEntry:
    """What `scandir` gives for each file."""
    __module__ = 'posix'

    def __init__(self, folder, name, kind):
        self.name = name
        self.path = path.join(folder, name)
        self._kind = kind

    def is_dir(self, *, follow_symlinks=True):
        if self._kind == 3:
            return follow_symlinks and path.isdir(self.path)
        return self._kind == 2

    def is_file(self, *, follow_symlinks=True):
        if self._kind == 3:
            return follow_symlinks and path.isfile(self.path)
        return self._kind == 1

    def is_symlink(self):
        return self._kind == 3

    def is_junction(self):
        return False

    def stat(self, *, follow_symlinks=True):
        return stat(self.path, follow_symlinks=follow_symlinks)

    def inode(self):
        return lstat(self.path).st_ino

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f'<DirEntry {self.name!r}>'


class _Scan:
    def __init__(self, folder, entries):
        self._rest = iter([DirEntry(folder, name, kind) for name, kind in entries])

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._rest)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def close(self):
        self._rest = iter(())


_Scan.__name__ = _Scan.__qualname__ = 'ScandirIterator'
_Scan.__module__ = 'posix'


def scandir(path=None):
    """Return an iterator of DirEntry objects for given path."""
    folder, entries = _os.scan(path)
    return _Scan(folder, entries)


def walk(top, topdown=True, onerror=None, followlinks=False):
    """Directory tree generator: for each directory (path, names of directories, names of files)."""
    top = fspath(top)
    try:
        entries = list(scandir(top))
    except OSError as error:
        if onerror is not None:
            onerror(error)
        return
    folders = []
    others = []
    into = []
    for entry in entries:
        if entry.is_dir():
            folders.append(entry.name)
            if followlinks or not entry.is_symlink():
                into.append(entry.name)
        else:
            others.append(entry.name)
    if topdown:
        yield top, folders, others
        for name in folders:
            below = path.join(top, name)
            if followlinks or not path.islink(below):
                yield from walk(below, topdown, onerror, followlinks)
    else:
        for name in into:
            yield from walk(path.join(top, name), topdown, onerror, followlinks)
        yield top, folders, others


def truncate(path, length):
    """Truncate a file, specified by path, to a specific length."""
    with open(path, 'r+b') as file:
        file.truncate(length)


def _refused(name):
    def refused(*args, **kwargs):
        raise NotImplementedError(f'toyvm has no `os.{name}`')
    refused.__name__ = refused.__qualname__ = name
    return refused


system = _refused('system')
popen = _refused('popen')
fork = _refused('fork')
execv = _refused('execv')


def kill(pid, signal, /):
    """Kill a process with a signal."""
    import _process
    _process.signal(pid, signal)


def _exit(status):
    """Exit to the system with specified status, without normal exit processing."""
    raise NotImplementedError('toyvm has no `os._exit`')
