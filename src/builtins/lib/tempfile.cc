"""Temporary files and directories."""
import os

TMP_MAX = 10000
template = 'tmp'
tempdir = None
_LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789_'


def gettempdir():
    """Return the name of the directory used for temporary files."""
    global tempdir
    if tempdir is None:
        for folder in (os.getenv('TMPDIR'), os.getenv('TEMP'), os.getenv('TMP'), '/tmp', '/var/tmp', '/usr/tmp', os.getcwd()):
            if folder and os.path.isdir(folder):
                tempdir = os.path.abspath(folder)
                break
    return tempdir


def gettempprefix():
    """The default prefix for temporary directories and files."""
    return template


def _names(suffix, prefix, dir):
    folder = gettempdir() if dir is None else dir
    for _ in range(TMP_MAX):
        middle = ''.join([_LETTERS[byte % len(_LETTERS)] for byte in os.urandom(8)])
        yield os.path.abspath(os.path.join(folder, (template if prefix is None else prefix) + middle + (suffix or '')))


def mkdtemp(suffix=None, prefix=None, dir=None):
    """User-callable function to create and return a unique temporary directory."""
    for path in _names(suffix, prefix, dir):
        try:
            os.mkdir(path, 0o700)
        except FileExistsError:
            continue
        return path
    raise FileExistsError(17, 'No usable temporary directory name found')


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    """User-callable function to create and return a unique temporary file: its descriptor and path."""
    raise NotImplementedError('toyvm has no file descriptors: use tempfile.NamedTemporaryFile')


def mktemp(suffix='', prefix=template, dir=None):
    """User-callable function to return a unique temporary file name."""
    for path in _names(suffix, prefix, dir):
        if not os.path.exists(path):
            return path
    raise FileExistsError(17, 'No usable temporary filename found')


def _remove(path):
    try:
        os.unlink(path)
    except FileNotFoundError:
        pass


class _TemporaryFileWrapper:
    """A file that is removed when it is closed."""

    def __init__(self, file, name, delete=True, delete_on_close=True):
        self.file = file
        self.name = name
        self.delete = delete
        self._on_close = delete_on_close
        self._remove = None
        if delete:
            import weakref
            self._remove = weakref.finalize(self, _remove, name)

    def __getattr__(self, name):
        return getattr(self.__dict__['file'], name)

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, exc, value, tb):
        self.file.close()
        if self.delete:
            self._remove()

    def close(self):
        """Close the temporary file, possibly deleting it."""
        self.file.close()
        if self.delete and self._on_close:
            self._remove()

    def __iter__(self):
        for line in self.file:
            yield line


def NamedTemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, delete=True, *, errors=None, delete_on_close=True):
    """Create and return a temporary file."""
    for path in _names(suffix, prefix, dir):
        try:
            file = open(path, mode.replace('w', 'x'), buffering, encoding, errors, newline)
        except FileExistsError:
            continue
        return _TemporaryFileWrapper(file, path, delete, delete_on_close)


def TemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
    """Create and return a temporary file without a name."""
    for path in _names(suffix, prefix, dir):
        try:
            file = open(path, mode.replace('w', 'x'), buffering, encoding, errors, newline)
        except FileExistsError:
            continue
        os.unlink(path)
        return file


class TemporaryDirectory:
    """Create and return a temporary directory; it is removed when the context ends."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        self.name = mkdtemp(suffix, prefix, dir)
        self._delete = delete
        self._ignore = ignore_cleanup_errors
        self._finalizer = None
        if delete:
            import shutil
            import weakref
            self._finalizer = weakref.finalize(self, shutil.rmtree, self.name, True)

    def __repr__(self):
        return f'<{self.__class__.__name__} {self.name!r}>'

    def __enter__(self):
        return self.name

    def __exit__(self, exc, value, tb):
        if self._delete:
            self.cleanup()

    def cleanup(self):
        if self._finalizer is None or self._finalizer.detach() or os.path.exists(self.name):
            import shutil
            shutil.rmtree(self.name, self._ignore)
