"""Paths as texts."""
import _os

sep = '/'


def _text(path):
    if isinstance(path, (str, bytes)):
        return path
    method = getattr(type(path), '__fspath__', None)
    if method is None:
        raise TypeError(f'expected str, bytes or os.PathLike object, not {type(path).__name__}')
    return method(path)


def join(a, *p):
    path = _text(a)
    p = [_text(b) for b in p]
    if isinstance(path, bytes):
        if any([isinstance(b, str) for b in p]):
            raise TypeError("Can't mix strings and bytes in path components")
        return join(path.decode(), *[b.decode() for b in p]).encode()
    if any([isinstance(b, bytes) for b in p]):
        raise TypeError("Can't mix strings and bytes in path components")
    for b in p:
        if b.startswith('/') or not path:
            path = b
        elif path.endswith('/'):
            path += b
        else:
            path += '/' + b
    return path


def split(p):
    p = _text(p)
    at = p.rfind('/') + 1
    head = p[:at]
    if head and head != '/' * len(head):
        head = head.rstrip('/')
    return head, p[at:]


def basename(p):
    return split(p)[1]


def dirname(p):
    return split(p)[0]


def splitext(p):
    p = _text(p)
    at = p.rfind('.')
    start = p.rfind('/') + 1
    if at > start and p[start:at].strip('.'):
        return p[:at], p[at:]
    return p, ''


def isabs(p):
    p = _text(p)
    return p.startswith('/')


def normpath(p):
    p = _text(p)
    if not p:
        return '.'
    start = '//' if p.startswith('//') and not p.startswith('///') else '/' if p.startswith('/') else ''
    parts = []
    for part in p.split('/'):
        if part in ('', '.'):
            continue
        if part != '..' or (not start and not parts) or (parts and parts[-1] == '..'):
            parts.append(part)
        elif parts:
            parts.pop()
    return start + '/'.join(parts) or '.'


def abspath(p):
    p = _text(p)
    return normpath(p if isabs(p) else join(_os.getcwd(), p))


def _mode(p, follow=True):
    # What a path is, as `stat` says it; 0 if there is nothing.
    if isinstance(p, int):
        return 0
    try:
        return _os.numbers(p, follow)[0]
    except (OSError, ValueError):
        return 0


def exists(p):
    return _mode(p) != 0


def lexists(p):
    return _mode(p, False) != 0


def isfile(p):
    return _mode(p) & 0o170000 == 0o100000


def isdir(p):
    return _mode(p) & 0o170000 == 0o040000


def islink(p):
    return _mode(p, False) & 0o170000 == 0o120000


def ismount(p):
    return abspath(p) == '/'


def getsize(filename):
    return _os.numbers(filename)[6]


def getmtime(filename):
    return _os.numbers(filename)[8] / 1e9


def getatime(filename):
    return _os.numbers(filename)[7] / 1e9


def getctime(filename):
    return _os.numbers(filename)[9] / 1e9


def samefile(f1, f2):
    return _os.numbers(f1)[1:3] == _os.numbers(f2)[1:3]


curdir = '.'
pardir = '..'
extsep = '.'
pathsep = ':'
altsep = None


def normcase(s):
    return s


def splitdrive(p):
    return p[:0], p


def expanduser(path):
    path = _text(path)
    if path == '~' or path.startswith('~/'):
        home = _os.environment().get('HOME')
        if home is not None:
            return (home.rstrip('/') + path[1:]) or '/'
    return path


def expandvars(path):
    path = _text(path)
    names = _os.environment()
    out = []
    at = 0
    while at < len(path):
        c = path[at]
        if c == '$':
            if path.startswith('{', at + 1) and '}' in path[at:]:
                end = path.index('}', at)
                name = path[at + 2:end]
                end += 1
            else:
                end = at + 1
                while end < len(path) and (path[end].isalnum() or path[end] == '_'):
                    end += 1
                name = path[at + 1:end]
            out.append(names.get(name, path[at:end]) if name else path[at:end])
            at = end
        else:
            out.append(c)
            at += 1
    return ''.join(out)


def realpath(filename, *, strict=False):
    path = abspath(filename)
    # What exists has a real path; what does not is as it is below what does.
    rest = ''
    while True:
        real = _os.real(path)
        if real is not None:
            return join(real, rest) if rest else real
        if strict:
            _os.numbers(path)
        path, last = split(path)
        rest = join(last, rest) if rest else last


def relpath(path, start=None):
    path = _text(path)
    if not path:
        raise ValueError('no path specified')
    a = [x for x in abspath('.' if start is None else start).split('/') if x]
    b = [x for x in abspath(path).split('/') if x]
    same = 0
    while same < min(len(a), len(b)) and a[same] == b[same]:
        same += 1
    return '/'.join(['..'] * (len(a) - same) + b[same:]) or '.'


def commonprefix(m):
    """Given a list of pathnames, returns the longest common leading component"""
    if not m:
        return ''
    low = min(m)
    high = max(m)
    for at in range(len(low)):
        if low[at] != high[at:at + 1]:
            return low[:at]
    return low


def commonpath(paths):
    paths = [_text(path) for path in paths]
    if not paths:
        raise ValueError('commonpath() arg is an empty sequence')
    if len({p.startswith('/') for p in paths}) != 1:
        raise ValueError("Can't mix absolute and relative paths")
    parted = [[x for x in p.split('/') if x and x != '.'] for p in paths]
    low = min(parted)
    high = max(parted)
    same = 0
    while same < min(len(low), len(high)) and low[same] == high[same]:
        same += 1
    return ('/' if paths[0].startswith('/') else '') + '/'.join(low[:same])
