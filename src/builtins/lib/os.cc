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
error = OSError
unlink = remove


def getenv(key, default=None):
    return environ.get(key, default)


def fspath(path):
    return path
