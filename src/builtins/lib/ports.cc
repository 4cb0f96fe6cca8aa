# Messages between processes: what a port sends and receives, as values.
import _process
from _process import close, closed, pair, poll

# What a message is, as in message.rs.
VALUE = 0
BYTES = 1
JOB = 2
ANSWER = 3


def unpack(parcel):
    """The value of a parcel. Modules whose classes and functions it holds are imported first."""
    for name in _process.needs(parcel):
        __import__(name)
    return _process.unpack(parcel)


class PicklingError(Exception):
    """An instance has said what cannot be done."""


class UnpicklingError(Exception):
    """An object cannot be made again as it has said."""


PicklingError.__module__ = UnpicklingError.__module__ = '_pickle'

# So deep may instances stand in what others have said.
_DEEPEST = 10_000


def pack_asking(value, name):
    """Packs a value with instances that say themselves what makes them again."""
    seen = _process.seen()
    said = []
    waiting = [(0, x) for x in _process.gather(value, seen)[::-1]]
    while waiting:
        depth, x = waiting.pop()
        if depth > _DEEPEST:
            raise RecursionError('maximum recursion depth exceeded')
        words = _words(x)
        said.append(x)
        said.append(words)
        waiting += [(depth + 1, other) for other in _process.gather(words, seen)[::-1]]
    return _process.pack_said(value, name, said)


def _words(x):
    """What an instance says: six parts, or module and name of a variable."""
    reduced = x.__reduce_ex__(4)
    if isinstance(reduced, str):
        return _variable(x, reduced)
    if not isinstance(reduced, tuple):
        raise PicklingError('__reduce__ must return a string or tuple')
    if not 2 <= len(reduced) <= 6:
        raise PicklingError('tuple returned by __reduce__ must contain 2 through 6 elements')
    make, args, state, items, pairs, setter = reduced + (None,) * (6 - len(reduced))
    if not callable(make):
        raise PicklingError('first item of the tuple returned by __reduce__ must be callable')
    if not isinstance(args, tuple):
        raise PicklingError('second item of the tuple returned by __reduce__ must be a tuple')
    if setter is not None and not callable(setter):
        raise PicklingError(f'sixth element of the tuple returned by __reduce__ must be a function, not {type(setter).__name__}')
    return make, args, state, _listed(items, 'fourth'), _listed(pairs, 'fifth'), setter


def _variable(x, name):
    """Module and name of the variable that an instance says it is."""
    import sys
    missing = []
    module = x.__module__
    there = getattr(sys.modules[module], name, missing)
    if there is missing:
        # The main module of a worker has only what came with functions.
        if module != '__main__' or not hasattr(_process, 'job'):
            raise PicklingError(f"Can't pickle {x!r}: attribute lookup {name} on {module} failed")
    elif there is not x:
        raise PicklingError(f"Can't pickle {x!r}: it's not the same object as {module}.{name}")
    return module, name


def _listed(items, which):
    if items is None:
        return None
    if not hasattr(items, '__next__'):
        kind = type(items).__name__
        raise PicklingError(f'{which} element of the tuple returned by __reduce__ must be an iterator, not {kind}')
    return list(items)


def tell(x, state, items, pairs, setter):
    """Gives an object that has just been made again what it had."""
    if items:
        if len(items) > 1 and hasattr(x, 'extend'):
            x.extend(items)
        else:
            for item in items:
                x.append(item)
    for key, item in pairs or ():
        x[key] = item
    if state is None:
        return
    if setter is not None:
        setter(x, state)
    elif hasattr(x, '__setstate__'):
        x.__setstate__(state)
    else:
        slots = None
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if not isinstance(state, dict | None):
            raise UnpicklingError('state is not a dictionary')
        if state:
            space = x.__dict__
            for name, value in state.items():
                space[name] = value
        if slots:
            for name, value in slots.items():
                setattr(x, name, value)


def send(port, value, name='value'):
    _process.send(port, _process.pack(value, name))


def recv(port):
    kind, parcel = _process.receive(port)
    if kind != VALUE:
        raise ValueError('foreign or damaged message: it holds no value')
    return _process.value(parcel)


def send_bytes(port, buffer):
    _process.send_bytes(port, buffer)


def recv_bytes(port):
    kind, data = _process.receive(port)
    if kind != BYTES:
        raise ValueError('foreign or damaged message: it holds a value, not bytes')
    return data
