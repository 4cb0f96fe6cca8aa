"""Paths as texts."""
import _os

sep = '/'


def join(a, *p):
    for part in (a,) + p:
        if not isinstance(part, str):
            raise TypeError(f'expected str, bytes or os.PathLike object, not {type(part).__name__}')
    path = a
    for b in p:
        if b.startswith('/') or not path:
            path = b
        elif path.endswith('/'):
            path += b
        else:
            path += '/' + b
    return path


def split(p):
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
    at = p.rfind('.')
    start = p.rfind('/') + 1
    if at > start and p[start:at].strip('.'):
        return p[:at], p[at:]
    return p, ''


def isabs(p):
    return p.startswith('/')


def normpath(p):
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
    return normpath(p if isabs(p) else join(_os.getcwd(), p))


def exists(p):
    return _os.kind(p) > 0


def isfile(p):
    return _os.kind(p) == 1


def isdir(p):
    return _os.kind(p) == 2


curdir = '.'
pardir = '..'
extsep = '.'
pathsep = ':'
altsep = None


def normcase(s):
    return s


def splitdrive(p):
    return p[:0], p


def lexists(p):
    return exists(p)


def islink(p):
    return False


def expanduser(path):
    if path == '~' or path.startswith('~/'):
        home = _os.environment().get('HOME')
        if home is not None:
            return (home.rstrip('/') + path[1:]) or '/'
    return path


def expandvars(path):
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


def realpath(path, *, strict=False):
    return abspath(path)


def relpath(path, start=None):
    if not path:
        raise ValueError('no path specified')
    a = [x for x in abspath('.' if start is None else start).split('/') if x]
    b = [x for x in abspath(path).split('/') if x]
    same = 0
    while same < min(len(a), len(b)) and a[same] == b[same]:
        same += 1
    return '/'.join(['..'] * (len(a) - same) + b[same:]) or '.'


def commonprefix(m):
    if not m:
        return ''
    low = min(m)
    high = max(m)
    for at in range(len(low)):
        if low[at] != high[at:at + 1]:
            return low[:at]
    return low


def commonpath(paths):
    paths = list(paths)
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
