"""Copies of objects, shallow and deep."""


from builtins import _give_state


class Error(Exception):
    pass


error = Error
_plain = (type(None), int, float, bool, str, bytes, range, type, type(len), type(lambda: 0), type(...), type(NotImplemented), slice, property)


def copy(x):
    """Shallow copy operation on arbitrary Python objects."""
    cls = type(x)
    if cls in _plain or cls in (tuple, frozenset):
        return x
    if cls in (list, dict, set, bytearray):
        return x.copy()
    if issubclass(cls, type) or cls.__name__ == 'ReferenceType':
        return x
    method = getattr(cls, '__copy__', None)
    if method is not None:
        return method(x)
    parts = x.__reduce_ex__(4)
    if isinstance(parts, str):
        return x
    return _made(x, None, *parts)


def deepcopy(x, memo=None, _nil=[]):
    """Deep copy operation on arbitrary Python objects."""
    cls = type(x)
    if cls in _plain:
        return x
    d = id(x)
    if memo is None:
        memo = {}
    else:
        y = memo.get(d, _nil)
        if y is not _nil:
            return y
    if cls is list:
        y = []
        memo[d] = y
        for item in x:
            y.append(deepcopy(item, memo))
    elif cls is dict:
        y = {}
        memo[d] = y
        for key, value in x.items():
            y[deepcopy(key, memo)] = deepcopy(value, memo)
    elif cls is tuple:
        items = [deepcopy(item, memo) for item in x]
        # A tuple inside itself, through a list, is there by now.
        if d in memo:
            return memo[d]
        y = x
        for old, new in zip(x, items):
            if old is not new:
                y = tuple(items)
                break
    elif issubclass(cls, type) or cls.__name__ == 'ReferenceType':
        return x
    else:
        method = getattr(x, '__deepcopy__', None)
        if method is not None:
            y = method(memo)
        else:
            parts = x.__reduce_ex__(4)
            y = x if isinstance(parts, str) else _made(x, memo, *parts)
    if y is not x:
        memo[d] = y
        # Its number must stay its own as long as the memo lives.
        memo.setdefault(id(memo), []).append(x)
    return y


def _made(x, memo, make, args, state=None, items=None, pairs=None):
    # What the parts of a `__reduce_ex__` say; with a memo, of copies of the parts.
    deep = memo is not None
    if deep and args:
        args = [deepcopy(arg, memo) for arg in args]
    y = make(*args)
    if deep:
        memo[id(x)] = y
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        if hasattr(y, '__setstate__'):
            y.__setstate__(state)
        else:
            slots = None
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
            if state is not None and not _give_state(y, state):
                y.__dict__.update(state)
            if slots is not None:
                for name, value in slots.items():
                    setattr(y, name, value)
    if items is not None:
        for item in items:
            y.append(deepcopy(item, memo) if deep else item)
    if pairs is not None:
        for key, value in pairs:
            if deep:
                y[deepcopy(key, memo)] = deepcopy(value, memo)
            else:
                y[key] = value
    return y


def replace(obj, /, **changes):
    """Return a new object replacing specified fields with new values."""
    method = getattr(type(obj), '__replace__', None)
    if method is None:
        raise TypeError(f'replace() does not support {type(obj).__name__} objects')
    return method(obj, **changes)
