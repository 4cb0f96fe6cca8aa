"""Paths as texts."""
import _os

sep = '/'


def join(a, *p):
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
