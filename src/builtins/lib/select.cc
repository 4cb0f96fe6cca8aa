"""Waiting for several descriptors at once."""
import _socket

error = OSError
POLLIN = 1
POLLPRI = 2
POLLOUT = 4
POLLERR = 8
POLLHUP = 16
POLLNVAL = 32


def _number(item):
    if isinstance(item, int):
        number = item
    else:
        ask = getattr(item, 'fileno', None)
        if ask is None:
            raise TypeError('argument must be an int, or have a fileno() method.')
        number = ask()
        if not isinstance(number, int):
            raise TypeError('fileno() returned a non-integer')
    if number < 0:
        raise ValueError(f'file descriptor cannot be a negative integer ({number})')
    return number


def select(rlist, wlist, xlist, timeout=None, /):
    """Wait until descriptors can be read, written, or have something exceptional; a list of each."""
    if timeout is not None:
        if not isinstance(timeout, (int, float)):
            raise TypeError('timeout must be a float or None')
        if timeout < 0:
            raise ValueError('timeout must be non-negative')
    lists = []
    for given in (rlist, wlist, xlist):
        try:
            lists.append(list(given))
        except TypeError:
            raise TypeError('arguments 1-3 must be sequences') from None
    watched = []
    places = []
    for which, (items, events) in enumerate(zip(lists, (POLLIN, POLLOUT, POLLPRI))):
        for item in items:
            watched.append((_number(item), events))
            places.append((which, item))
    ready = ([], [], [])
    wanted = (POLLIN | POLLHUP | POLLERR, POLLOUT | POLLERR, POLLPRI)
    for at, events in _socket.poll(watched, timeout):
        which, item = places[at]
        if events & POLLNVAL:
            raise OSError(9, 'Bad file descriptor')
        if events & wanted[which]:
            ready[which].append(item)
    return ready


class _Poll:
    def __init__(self):
        self._watched = {}

    def register(self, fd, eventmask=POLLIN | POLLPRI | POLLOUT, /):
        self._watched[_number(fd)] = eventmask

    def modify(self, fd, eventmask, /):
        number = _number(fd)
        if number not in self._watched:
            raise FileNotFoundError(2, 'No such file or directory')
        self._watched[number] = eventmask

    def unregister(self, fd, /):
        number = _number(fd)
        if number not in self._watched:
            raise KeyError(number)
        del self._watched[number]

    def poll(self, timeout=None, /):
        watched = list(self._watched.items())
        limit = None if timeout is None or timeout < 0 else timeout / 1000
        return [(watched[at][0], events) for at, events in _socket.poll(watched, limit)]


_Poll.__name__ = _Poll.__qualname__ = 'poll'
_Poll.__module__ = 'select'


def poll():
    """An object that waits for registered descriptors."""
    return _Poll()
