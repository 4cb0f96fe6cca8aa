# Module `gil`: the lock, seen from a script.
import _gil

era = _gil.era()


def switch_interval(s=None):
    return _gil.switch_interval(s)


def stats():
    return _gil.stats()


class atomic:
    """A block that no switch can enter; for demonstrations."""

    def __enter__(self):
        _gil.atomic(1)
        return self

    def __exit__(self, *_):
        _gil.atomic(-1)
