"""Copying and removing files and trees."""
import os


class Error(OSError):
    pass


class SameFileError(Error):
    """Raised when source and destination are the same file."""


class SpecialFileError(OSError):
    """Raised when trying to do a kind of operation which is not supported on a special file."""


def copyfileobj(fsrc, fdst, length=0):
    """Copy data from file-like object fsrc to file-like object fdst."""
    length = length or 65536
    while True:
        data = fsrc.read(length)
        if not data:
            return
        fdst.write(data)


def _same(src, dst):
    return os.path.exists(dst) and os.path.samefile(src, dst)


def copyfile(src, dst, *, follow_symlinks=True):
    """Copy data from src to dst."""
    if _same(src, dst):
        raise SameFileError(f'{src!r} and {dst!r} are the same file')
    if not follow_symlinks and os.path.islink(src):
        os.symlink(os.readlink(src), dst)
        return dst
    with open(src, 'rb') as fsrc:
        with open(dst, 'wb') as fdst:
            copyfileobj(fsrc, fdst)
    return dst


def copymode(src, dst, *, follow_symlinks=True):
    """Copy mode bits from src to dst."""
    os.chmod(dst, os.stat(src).st_mode & 0o7777)


copystat = copymode


def copy(src, dst, *, follow_symlinks=True):
    """Copy data and mode bits; the destination may be a directory. Return the file's destination."""
    if os.path.isdir(dst):
        dst = os.path.join(dst, os.path.basename(src))
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copymode(src, dst)
    return dst


copy2 = copy


def ignore_patterns(*patterns):
    """A function that can be used as copytree() ignore parameter."""
    from fnmatch import filter
    return lambda path, names: set([name for pattern in patterns for name in filter(names, pattern)])


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False, dirs_exist_ok=False):
    """Recursively copy a directory tree and return the destination directory."""
    with os.scandir(src) as entries:
        entries = list(entries)
    ignored = ignore(os.fspath(src), [entry.name for entry in entries]) if ignore is not None else ()
    os.makedirs(dst, exist_ok=dirs_exist_ok)
    for entry in entries:
        if entry.name in ignored:
            continue
        there = os.path.join(dst, entry.name)
        if entry.is_symlink() and symlinks:
            os.symlink(os.readlink(entry.path), there)
        elif entry.is_dir():
            copytree(entry.path, there, symlinks, ignore, copy_function, ignore_dangling_symlinks, dirs_exist_ok)
        else:
            copy_function(entry.path, there)
    return dst


def rmtree(path, ignore_errors=False, onerror=None, *, onexc=None, dir_fd=None):
    """Recursively delete a directory tree."""
    def failed(function, path, error):
        if ignore_errors:
            return
        if onexc is not None:
            onexc(function, path, error)
        elif onerror is not None:
            onerror(function, path, (type(error), error, error.__traceback__))
        else:
            raise error

    def below(path):
        try:
            entries = list(os.scandir(path))
        except OSError as error:
            failed(os.scandir, path, error)
            entries = []
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                below(entry.path)
            else:
                try:
                    os.unlink(entry.path)
                except OSError as error:
                    failed(os.unlink, entry.path, error)
        try:
            os.rmdir(path)
        except OSError as error:
            failed(os.rmdir, path, error)

    if os.path.islink(path):
        failed(os.path.islink, path, OSError('Cannot call rmtree on a symbolic link'))
        return
    try:
        os.lstat(path)
    except OSError as error:
        failed(os.lstat, path, error)
        return
    below(path)


def move(src, dst, copy_function=copy2):
    """Recursively move a file or directory to another location."""
    real = dst
    if os.path.isdir(dst):
        real = os.path.join(dst, os.path.basename(os.fspath(src).rstrip('/')))
        if os.path.exists(real):
            raise Error(f"Destination path '{real}' already exists")
    try:
        os.rename(src, real)
    except OSError:
        if os.path.isdir(src):
            copytree(src, real, copy_function=copy_function, symlinks=True)
            rmtree(src)
        else:
            copy_function(src, real)
            os.unlink(src)
    return real


def which(cmd, mode=os.F_OK | os.X_OK, path=None):
    """Given a command, return the path which conforms to the given mode on the PATH."""
    if os.path.dirname(cmd):
        return cmd if os.path.isfile(cmd) and os.access(cmd, mode) else None
    path = os.environ.get('PATH', os.defpath) if path is None else path
    for folder in path.split(os.pathsep):
        file = os.path.join(folder, cmd)
        if os.path.isfile(file) and os.access(file, mode):
            return file
    return None


def get_terminal_size(fallback=(80, 24)):
    """Get the size of the terminal window."""
    def number(name):
        try:
            return int(os.environ[name])
        except (KeyError, ValueError):
            return 0
    columns, lines = number('COLUMNS'), number('LINES')
    return os.terminal_size((columns if columns > 0 else fallback[0], lines if lines > 0 else fallback[1]))
