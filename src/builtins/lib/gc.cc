"""The collector of reference cycles."""
from _gc import enable, disable, isenabled, get_count, get_threshold, set_threshold, is_tracked, is_finalized
from _gc import _collect, _objects

DEBUG_STATS = 1
DEBUG_COLLECTABLE = 2
DEBUG_UNCOLLECTABLE = 4
DEBUG_SAVEALL = 32
DEBUG_LEAK = 38

garbage = []
_flags = 0


def get_debug():
    """Get the garbage collection debugging flags."""
    return _flags


def set_debug(flags, /):
    """Set the garbage collection debugging flags: nothing is printed here."""
    global _flags
    _flags = flags


callbacks = []
_totals = {'collections': 0, 'collected': 0, 'uncollectable': 0}


def collect(generation=2):
    """Run the garbage collector."""
    if not 0 <= generation <= 2:
        raise ValueError('invalid generation')
    found = _collect()
    _totals['collections'] += 1
    _totals['collected'] += found
    return found


def get_objects(generation=None):
    """Return a list of objects tracked by the collector."""
    return _objects()


def get_stats():
    """Return a list of dictionaries containing per-generation statistics."""
    none = {'collections': 0, 'collected': 0, 'uncollectable': 0}
    return [dict(none), dict(none), dict(_totals)]


def freeze():
    """Nothing is moved here: the next collection looks at everything that lives."""


def unfreeze():
    """See freeze."""


def get_freeze_count():
    """Return the number of objects in the permanent generation."""
    return 0
