"""Waiting for several files, with data kept for each."""
from collections import namedtuple
import _socket

EVENT_READ = 1
EVENT_WRITE = 2

SelectorKey = namedtuple('SelectorKey', ['fileobj', 'fd', 'events', 'data'])


def _number(fileobj):
    if isinstance(fileobj, int):
        number = fileobj
    else:
        try:
            number = int(fileobj.fileno())
        except (AttributeError, TypeError, ValueError):
            raise ValueError(f'Invalid file object: {fileobj!r}') from None
    if number < 0:
        raise ValueError(f'Invalid file descriptor: {number}')
    return number


class BaseSelector:
    """What all selectors are."""


class DefaultSelector(BaseSelector):
    """The selector for this system."""

    def __init__(self):
        self._keys = {}

    def _find(self, fileobj):
        try:
            return _number(fileobj)
        except ValueError:
            # A file that has been closed meanwhile.
            for key in self._keys.values():
                if key.fileobj is fileobj:
                    return key.fd
            raise

    def register(self, fileobj, events, data=None):
        if not events or events & ~(EVENT_READ | EVENT_WRITE):
            raise ValueError(f'Invalid events: {events!r}')
        key = SelectorKey(fileobj, self._find(fileobj), events, data)
        if key.fd in self._keys:
            raise KeyError(f'{fileobj!r} (FD {key.fd}) is already registered')
        self._keys[key.fd] = key
        return key

    def unregister(self, fileobj):
        try:
            return self._keys.pop(self._find(fileobj))
        except KeyError:
            raise KeyError(f'{fileobj!r} is not registered') from None

    def modify(self, fileobj, events, data=None):
        try:
            key = self._keys[self._find(fileobj)]
        except KeyError:
            raise KeyError(f'{fileobj!r} is not registered') from None
        if events != key.events:
            self.unregister(fileobj)
            return self.register(fileobj, events, data)
        if data != key.data:
            key = key._replace(data=data)
            self._keys[key.fd] = key
        return key

    def select(self, timeout=None):
        """Wait; return a list of (key, events) of those that are ready."""
        keys = list(self._keys.values())
        watched = [(key.fd, (1 if key.events & EVENT_READ else 0) | (4 if key.events & EVENT_WRITE else 0))
                   for key in keys]
        limit = None if timeout is None else max(timeout, 0)
        ready = []
        for at, events in _socket.poll(watched, limit):
            key = keys[at]
            found = (EVENT_READ if events & ~4 else 0) | (EVENT_WRITE if events & ~1 else 0)
            if found & key.events:
                ready.append((key, found & key.events))
        return ready

    def get_key(self, fileobj):
        if self._keys is None:
            raise RuntimeError('Selector is closed')
        try:
            return self._keys[self._find(fileobj)]
        except KeyError:
            raise KeyError(f'{fileobj!r} is not registered') from None

    def get_map(self):
        return {key.fileobj: key for key in self._keys.values()} if self._keys is not None else None

    def close(self):
        self._keys = {}

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


PollSelector = SelectSelector = EpollSelector = DefaultSelector
