"""What programs ask of the operating system."""
import _os
from _os import getpid, cpu_count, getcwd, remove
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
error = OSError
unlink = remove


def getenv(key, default=None):
    return environ.get(key, default)


def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    method = getattr(type(path), '__fspath__', None)
    if method is None:
        raise TypeError(f'expected str, bytes or os.PathLike object, not {type(path).__name__}')
    return method(path)
