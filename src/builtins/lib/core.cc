# The long ways of built-in operations: what the machine does when a script has a say in it.
# The natives (src/builtins/*.rs) do the short way and call these by name. Nothing here is run at a
# start, and each function is read when it is first called: so this file holds only functions, with
# plain parameters (names, then `*args`, then `**kwargs`), and nothing stands before them
# (src/syntax/outline.rs). Classes that they are the methods of: src/builtins/own_classes.rs.

def _collect(iterable):
    it = iter(iterable)
    _hint(it)
    return [x for x in it]

def _to_list(iterable):
    it = iter(iterable)
    _hint(iterable)
    return [x for x in it]

def _extend(items, iterable):
    it = iter(iterable)
    _hint(iterable)
    for x in it:
        items.append(x)

def _length_hint(x, default):
    if _special(x, '__len__') is not None:
        try:
            return len(x)
        except TypeError:
            pass
    m = _special(x, '__length_hint__')
    if m is None:
        return default
    try:
        n = m()
    except TypeError:
        return default
    if n is NotImplemented:
        return default
    if not isinstance(n, int):
        raise TypeError(f'__length_hint__ must be an integer, not {type(n).__name__}')
    if not -9223372036854775808 <= n <= 9223372036854775807:
        raise OverflowError('Python int too large to convert to C ssize_t')
    if n < 0:
        raise ValueError('__length_hint__() should return >= 0')
    return _inner(n) + 0

def _is_iterable(x):
    return _special(x, '__iter__') is not None or _special(x, '__getitem__') is not None

def _call_none(*args):
    return None()

def _extend_star(items, it):
    if not _is_iterable(it) and not _declares(it, '__iter__'):
        raise TypeError(f'Value after * must be an iterable, not {type(it).__name__}')
    _extend(items, it)

def _declares(x, name):
    return any([name in base.__dict__ for base in type(x).__mro__])

def _star_args(it, callee):
    if not _is_iterable(it) and not _declares(it, '__iter__'):
        raise TypeError(f'{_function_text(callee) or str(callee)} argument after * must be an iterable, not {type(it).__name__}')
    return _to_list(it)

def _iter(x):
    return iter(x)

def _text_wrapper(buffer, encoding, errors, newline, line_buffering, write_through):
    import io
    return io._Wrapper(buffer, encoding, errors, newline, bool(line_buffering), bool(write_through))

def _iters(values):
    return [iter(x) for x in values]

def _strs(values):
    return [str(x) for x in values]

def _keys(items, key):
    return [key(x) for x in items]

def _getattr_or(x, name, default):
    return getattr(x, name, default)

def _isinstance_shown(x, kind):
    shown = x.__class__
    return shown is not type(x) and isinstance(shown, type) and issubclass(shown, kind)

def _truth(x):
    return True if x else False

def _not(x):
    return not x

def _not_eq(eq, other):
    r = eq(other)
    return r if r is NotImplemented else not r

def _eq(a, b):
    return True if a == b else False

def _index(x):
    if isinstance(x, int):
        return _inner(x)
    m = _special(x, '__index__')
    if m is None:
        raise TypeError(f"'{type(x).__name__}' object cannot be interpreted as an integer")
    r = m()
    if not isinstance(r, int):
        raise TypeError(f'__index__ returned non-int (type {type(r).__name__})')
    return r

def _real(x):
    m = _special(x, '__float__')
    if m is None:
        return float(_index(x))
    r = m()
    if not isinstance(r, float):
        raise TypeError(f'{type(x).__name__}.__float__ returned non-float (type {type(r).__name__})')
    return r

def _plain_slice(s):
    def part(x):
        if x is None or isinstance(x, int):
            return x
        if _special(x, '__index__') is None:
            raise TypeError('slice indices must be integers or None or have an __index__ method')
        return _index(x)
    return slice(part(s.start), part(s.stop), part(s.step))

def _slice_indices(s, n):
    n = _index(n)
    if n < 0:
        raise ValueError('length should not be negative')
    s = _plain_slice(s)
    step = 1 if s.step is None else s.step
    if step == 0:
        raise ValueError('slice step cannot be zero')
    low, high = (0, n) if step > 0 else (-1, n - 1)
    def bound(x, default):
        if x is None:
            return default
        return max(x + n, low) if x < 0 else min(x, high)
    return (bound(s.start, low if step > 0 else high), bound(s.stop, high if step > 0 else low), step)

def _range(*args):
    return range(*[_index(x) for x in args])

def _big_range(*args):
    start, stop, step = args if len(args) == 3 else (*args, 1) if len(args) == 2 else (0, *args, 1)
    if step == 0:
        raise ValueError('range() arg 3 must not be zero')
    from _bigrange import BigRange
    return BigRange(int(start), int(stop), int(step))

def _repeat(a, b):
    return a * _index(b) if not isinstance(a, int) and _special(a, '__getitem__') is not None else _index(a) * b

def _getitem(x, key):
    return x[key]

def _setitem(x, key, value):
    x[key] = value

def _delitem(x, key):
    del x[key]

def _contains_item(container, value):
    for x in container:
        if x is value or x == value:
            return True
    return False

def _unpack(it, count):
    items = []
    for x in it:
        items.append(x)
        if len(items) > count:
            break
    return items

def _slice_assign(items, where, values):
    items[_plain_slice(where)] = _collect(values)

def _numbers(it):
    return [x if isinstance(x, (int, str)) or _special(x, '__index__') is None else _index(x) for x in it]

def _set_number(items, where, value):
    if isinstance(where, slice):
        items[_plain_slice(where)] = _numbers(value)
    else:
        if not isinstance(where, int):
            where = _index(where)
        if not isinstance(value, (int, float)):
            value = _index(value)
        items[where] = value

def _reversed(x):
    for at in range(len(x) - 1, -1, -1):
        yield x[at]

def _count(items, value):
    count = 0
    for x in items:
        if x is value or x == value:
            count += 1
    return count

def _list_index(items, value, start, stop):
    at = start
    while at < stop and at < len(items):
        x = items[at]
        if x is value or x == value:
            return at
        at += 1
    if isinstance(items, tuple):
        raise ValueError('tuple.index(x): x not in tuple')
    raise ValueError(f'{value!r} is not in list')

def _not_in_list(value):
    raise ValueError(f'{value!r} is not in list')

def _list_remove(items, value):
    at = 0
    while at < len(items):
        x = items[at]
        if x is value or x == value:
            del items[at]
            return
        at += 1
    raise ValueError('list.remove(x): x not in list')

def _list_eq(a, b):
    if len(a) != len(b):
        return False
    at = 0
    while at < len(a) and at < len(b):
        x = a[at]
        y = b[at]
        if not (x is y or x == y):
            return False
        at += 1
    return len(a) == len(b)

def _view_eq(a, b):
    if len(a) != len(b):
        return False
    for x in a:
        if x not in b:
            return False
    return True

def _ordered(a, b, op):
    if op == '<':
        return a < b
    if op == '<=':
        return a <= b
    if op == '>':
        return a > b
    return a >= b

def _list_lt(a, b, op):
    at = 0
    while at < len(a) and at < len(b):
        x = a[at]
        y = b[at]
        if not (x is y or x == y):
            return _ordered(x, y, op)
        at += 1
    return _ordered(len(a), len(b), op)

def _merge_sort(keys, values):
    order = list(range(len(keys)))
    try:
        if len(order) < 64:
            _insert_all(keys, order)
        else:
            _merge_all(keys, order)
    finally:
        values[:] = [values[at] for at in order]
    return values

def _insert_all(keys, order):
    for at in range(_first_run(keys, order), len(order)):
        low = 0
        high = at
        while low < high:
            middle = (low + high) // 2
            if keys[order[at]] < keys[order[middle]]:
                high = middle
            else:
                low = middle + 1
        order.insert(low, order.pop(at))

def _first_run(keys, order):
    size = len(order)
    end = 1
    while end < size and not keys[order[end]] < keys[order[end - 1]]:
        end += 1
    if end >= size:
        return size
    if end > 1:
        if keys[order[0]] < keys[order[end - 1]]:
            return end
        order[:end] = order[:end][::-1]
    end += 1
    equal = 0
    while end < size:
        if keys[order[end]] < keys[order[end - 1]]:
            order[end - 1 - equal:end] = order[end - 1 - equal:end][::-1]
            equal = 0
        elif keys[order[end - 1]] < keys[order[end]]:
            break
        else:
            equal += 1
        end += 1
    order[end - 1 - equal:end] = order[end - 1 - equal:end][::-1]
    order[:end] = order[:end][::-1]
    while end < size and not keys[order[end]] < keys[order[end - 1]]:
        end += 1
    return end

def _merge_all(keys, order):
    size = len(keys)
    width = 1
    while width < size:
        out = []
        for low in range(0, size, width * 2):
            i = low
            middle = min(low + width, size)
            j = middle
            high = min(low + width * 2, size)
            while i < middle and j < high:
                if keys[order[j]] < keys[order[i]]:
                    out.append(order[j])
                    j += 1
                else:
                    out.append(order[i])
                    i += 1
            out.extend(order[i:middle])
            out.extend(order[j:high])
        order[:] = out
        width *= 2

def _best(items, key, default, name):
    best = best_key = found = None
    for x in items:
        k = x if key is None else key(x)
        if found is None or (k < best_key if name == 'min' else k > best_key):
            best = x
            best_key = k
            found = True
    if found:
        return best
    if default:
        return default[0]
    raise ValueError(f'{name}() iterable argument is empty')

def _any(it):
    for x in it:
        if x:
            return True
    return False

def _all(it):
    for x in it:
        if not x:
            return False
    return True

def _sum(it, total):
    it = iter(it)
    if type(total) is int:
        for x in it:
            total = total + x
            if type(total) is not int:
                break
        else:
            return total
    if type(total) is float:
        lost = 0.0
        for x in it:
            if type(x) is float:
                next = total + x
                if abs(total) >= abs(x):
                    lost += (total - next) + x
                else:
                    lost += (x - next) + total
                total = next
            elif isinstance(x, int):
                total = total + x
            else:
                total = total + lost + x
                lost = 0.0
                break
        else:
            return total + lost if lost and lost - lost == 0.0 else total
    for x in it:
        total = total + x
    return total

def _divmod(a, b):
    m = _special(a, '__divmod__')
    if m is not None:
        r = m(b)
        if r is not NotImplemented:
            return r
    m = _special(b, '__rdivmod__')
    if m is not None:
        r = m(a)
        if r is not NotImplemented:
            return r
    raise TypeError(f"unsupported operand type(s) for divmod(): '{type(a).__name__}' and '{type(b).__name__}'")

def _pow(a, b):
    return a ** b

def _resolve_bases(bases):
    out = []
    for base in bases:
        if isinstance(base, type) or not hasattr(base, '__mro_entries__'):
            out.append(base)
        else:
            out.extend(base.__mro_entries__(bases))
    return tuple(out)

def _is_any_instance(x, classes):
    for c in classes:
        if isinstance(x, c):
            return True
    return False

def _is_any_subclass(x, classes):
    for c in classes:
        if issubclass(x, c):
            return True
    return False

def _alias(cls, args):
    from types import GenericAlias
    return GenericAlias(cls, args)

# ---- dict ----

# A search that finds nothing gives -2 - last, where last is the last entry of the same hash that it
# has compared, or -1. Whoever then adds the key says so: if another thread has added one of that hash
# since, nothing is added, and the search begins again.

def _dict_find(d, key, h):
    at = _dict_probe(d, key, h)
    if at != -2:
        return at
    last = -1
    at = _dict_candidate(d, h, -1)
    while at >= 0:
        k = _dict_key_at(d, at)
        if k is key or k == key:
            if _dict_key_at(d, at) is k:
                return at
            return _dict_find(d, key, h)
        last = at
        at = _dict_candidate(d, h, at)
    return -2 - last

def _memo_find(d, key):
    h = hash(key)
    at = _dict_find(d, key, h)
    return h, at, _dict_key_at(d, at) if at >= 0 else None

def _dict_get(d, key):
    inner = _inner(d)
    at = _dict_find(inner, key, hash(key))
    if at >= 0:
        return _dict_value_at(inner, at)
    if inner is not d:
        m = _special(d, '__missing__')
        if m is not None:
            return m(key)
    raise KeyError(key)

def _dict_get_or(d, key, default):
    at = _dict_find(d, key, hash(key))
    return _dict_value_at(d, at) if at >= 0 else default

def _dict_contains(d, key):
    return _dict_find(d, key, hash(key)) >= 0

def _dict_set(d, key, value):
    h = hash(key)
    at = _dict_find(d, key, h)
    if at >= 0:
        _dict_store_at(d, at, value)
    elif not _dict_push(d, h, key, value, -2 - at):
        _dict_set(d, key, value)

def _dict_setdefault(d, key, default):
    h = hash(key)
    at = _dict_find(d, key, h)
    if at >= 0:
        return _dict_value_at(d, at)
    if not _dict_push(d, h, key, default, -2 - at):
        return _dict_setdefault(d, key, default)
    return default

def _dict_del(d, key):
    at = _dict_find(d, key, hash(key))
    if at < 0:
        raise KeyError(key)
    _dict_remove_at(d, at)

def _dict_pop(d, key, default):
    at = _dict_find(d, key, hash(key))
    if at >= 0:
        return _dict_remove_at(d, at)
    if default:
        return default[0]
    raise KeyError(key)

def _dict_fill(d, flat):
    for at in range(0, len(flat), 2):
        d[flat[at]] = flat[at + 1]
    return d

def _dict_update(d, other):
    if not hasattr(other, 'keys'):
        raise TypeError(f"'{type(other).__name__}' object is not a mapping")
    for key in other.keys():
        d[key] = other[key]

def _dict_merge(d, other, callee):
    if not hasattr(other, 'keys'):
        raise TypeError(f"{_function_text(callee) or str(callee)} argument after ** must be a mapping, not {type(other).__name__}")
    for key in other.keys():
        if not isinstance(key, str):
            raise TypeError('keywords must be strings')
        if key in d:
            raise TypeError(f"{_function_text(callee) or str(callee)} got multiple values for keyword argument '{key}'")
        d[key] = other[key]

def _dict_extend(d, other, kwargs):
    if hasattr(other, 'keys'):
        for key in other.keys():
            d[key] = other[key]
    else:
        at = 0
        for pair in other:
            try:
                pair = list(pair)
            except TypeError:
                pair = None
            if pair is None:
                raise TypeError(f'cannot convert dictionary update sequence element #{at} to a sequence')
            if len(pair) != 2:
                raise ValueError(f'dictionary update sequence element #{at} has length {len(pair)}; 2 is required')
            d[pair[0]] = pair[1]
            at += 1
    if kwargs:
        for key in kwargs:
            d[key] = kwargs[key]

def _dict_union(d, other):
    for key in other:
        d[key] = other[key]
    return d

def _dict_fromkeys(cls, it, value):
    d = cls()
    for key in it:
        d[key] = value
    return d

def _dict_eq(a, b):
    if len(a) != len(b):
        return False
    for key, x in a.items():
        at = _dict_find(b, key, hash(key))
        if at < 0:
            return False
        y = _dict_value_at(b, at)
        if not (x is y or x == y):
            return False
    return True

# ---- set ----

def _set_find(s, key, h):
    at = _set_probe(s, key, h)
    if at != -2:
        return at
    last = -1
    at = _set_candidate(s, h, -1)
    while at >= 0:
        k = _set_key_at(s, at)
        if k is key or k == key:
            if _set_key_at(s, at) is k:
                return at
            return _set_find(s, key, h)
        last = at
        at = _set_candidate(s, h, at)
    return -2 - last

def _set_contains(s, key):
    return _set_find(s, key, hash(key)) >= 0

def _set_add(s, key):
    h = hash(key)
    at = _set_find(s, key, h)
    if at < 0 and not _set_push(s, h, key, -2 - at):
        _set_add(s, key)

def _set_discard(s, key):
    at = _set_find(s, key, hash(key))
    if at >= 0:
        _set_remove_at(s, at)
    return at >= 0

def _set_remove(s, key):
    if not _set_discard(_inner(s), key):
        raise KeyError(key)

# What derives from a set is read as it is, past its own `__iter__`.

def _keys_of(x):
    return _inner(x) if isinstance(x, (set, frozenset)) else x

def _set_update(s, *others):
    inner = _inner(s)
    for other in others:
        for key in _keys_of(other):
            _set_add(inner, key)
    return s

def _set_union(s, *others):
    return _set_update(_set_copy(s), *others)

def _set_intersection(s, *others):
    s = _inner(s)
    for other in others:
        r = _set_copy(s, True)
        for key in _keys_of(other):
            if key in s:
                _set_add(r, key)
        s = r
    return s

def _set_difference(s, *others):
    return _set_difference_update(_set_copy(s), *others)

def _set_difference_update(s, *others):
    inner = _inner(s)
    for other in others:
        for key in list(_keys_of(other)):
            _set_discard(inner, key)
    return s

def _set_xor(s, other):
    s = _inner(s)
    other = set(other)
    r = _set_difference(s, other)
    for key in other:
        if key not in s:
            _set_add(r, key)
    return r

def _set_isdisjoint(s, other):
    s = _inner(s)
    for key in other:
        if key in s:
            return False
    return True

def _set_issubset(s, other):
    other = set(other)
    for key in _inner(s):
        if key not in other:
            return False
    return True

def _set_issuperset(s, other):
    s = _inner(s)
    for key in _keys_of(other):
        if key not in s:
            return False
    return True

def _set_eq(a, b):
    return len(a) == len(b) and _set_issubset(a, b)

def _set_lt(a, b, op):
    if op == '<=':
        return _set_issubset(a, b)
    if op == '<':
        return len(a) < len(b) and _set_issubset(a, b)
    if op == '>=':
        return _set_issuperset(a, b)
    return len(a) > len(b) and _set_issuperset(a, b)

def _set_op(op, a, b):
    if not isinstance(a, (set, frozenset)):
        a = set(a)
    if op == '|':
        return _set_union(a, b)
    if op == '&':
        return _set_intersection(a, b)
    if op == '-':
        return _set_difference(a, b)
    return _set_xor(a, b)

# ---- texts ----

def _list_repr(x):
    if _repr_enter(x):
        return '[...]'
    try:
        return '[' + ', '.join([repr(i) for i in x]) + ']'
    finally:
        _repr_leave(x)

def _tuple_repr(x):
    if _repr_enter(x):
        return '(...)'
    try:
        return '(' + ', '.join([repr(i) for i in x]) + (',)' if len(x) == 1 else ')')
    finally:
        _repr_leave(x)

def _dict_repr(x):
    if _repr_enter(x):
        return '{...}'
    try:
        return '{' + ', '.join([f'{k!r}: {v!r}' for k, v in x.items()]) + '}'
    finally:
        _repr_leave(x)

def _set_repr(x, *name):
    name = name[0] if name else type(x).__name__
    if not _inner(x):
        return name + '()'
    if _repr_enter(x):
        return name + '(...)'
    try:
        text = '{' + ', '.join([repr(i) for i in list(x)]) + '}'
    finally:
        _repr_leave(x)
    return text if name == 'set' else f'{name}({text})'

def _view_repr(x):
    if _repr_enter(x):
        return '...'
    try:
        return type(x).__name__ + '([' + ', '.join([repr(i) for i in x]) + '])'
    finally:
        _repr_leave(x)

def _method_repr(x):
    return f"<bound method {getattr(x.__func__, '__qualname__', '?')} of {x.__self__!r}>"

def _slice_repr(x):
    return f'slice({x.start!r}, {x.stop!r}, {x.step!r})'

def _exc_repr(name, args):
    return f'{name}({args[0]!r})' if len(args) == 1 else name + repr(args)

def _tuple_hash(x):
    return _hash_tuple([hash(i) for i in x])

def _set_hash(x):
    return _hash_set([hash(i) for i in x])

def _percent_number(kind, x):
    if kind in 'diuoxX':
        if isinstance(x, (int, float)):
            return x
        if _special(x, '__index__') is not None:
            return _index(x)
        if kind in 'diu' and _special(x, '__int__') is not None:
            return int(x)
        what = 'a real number' if kind in 'diu' else 'an integer'
        raise TypeError(f'%{kind} format: {what} is required, not {type(x).__name__}')
    if kind in 'eEfFgG':
        if _special(x, '__float__') is None and _special(x, '__index__') is None:
            raise TypeError(f'must be real number, not {type(x).__name__}')
        return float(x)
    if kind == 'c' and _special(x, '__index__') is not None:
        return _index(x)
    return x

def _percent_values(fields, args, mapping, convert):
    given = args if isinstance(args, tuple) else (args,)
    values = []
    at = 0
    for key, kind in fields:
        if key is not None:
            x = args[key]
        else:
            if at >= len(given):
                raise TypeError('not enough arguments for format string')
            x = given[at]
            at += 1
        values.append(convert(kind, x))
    if at < len(given) and not mapping:
        raise TypeError('not all arguments converted during string formatting')
    return tuple(values)

def _str_mod(text, args):
    def convert(kind, x):
        if kind == 's':
            return str(x)
        if kind == 'r':
            return repr(x)
        if kind == 'a':
            return ascii(x)
        return _percent_number(kind, x)
    mapping = not isinstance(args, (tuple, str)) and hasattr(args, '__getitem__')
    text, fields = _percent_plan(text, mapping)
    return text % _percent_values(fields, args, mapping, convert)

def _bytes_mod(form, args):
    def convert(kind, x):
        if kind in 'sb':
            return bytes(x) if _special(x, '__bytes__') is not None else x
        if kind in 'ra':
            return ascii(x).encode()
        return _percent_number(kind, x)
    mapping = not isinstance(args, (tuple, bytes, bytearray)) and hasattr(args, '__getitem__')
    text, fields = _percent_plan(form.decode('latin-1'), mapping)
    if mapping:
        fields = [(None if key is None else key.encode('latin-1'), kind) for key, kind in fields]
    made = text.encode('latin-1') % _percent_values(fields, args, mapping, convert)
    return bytearray(made) if isinstance(form, bytearray) else made

def _str_format(text, args, kwargs):
    return _fill(_format_plan(text), args, kwargs)

def _fill(plan, args, kwargs):
    out = []
    for piece in plan:
        if type(piece) is str:
            out.append(piece)
            continue
        target, steps, conversion, spec = piece
        if type(target) is str:
            x = kwargs[target]
        elif target is None:
            raise ValueError(steps)
        elif args is None:
            raise ValueError('Format string contains positional fields')
        elif target < len(args):
            x = args[target]
        else:
            raise IndexError(f'Replacement index {target} out of range for positional args tuple')
        for is_attribute, name in steps:
            if is_attribute is None:
                raise ValueError(name)
            x = getattr(x, name) if is_attribute else x[name]
        if conversion == 'r':
            x = repr(x)
        elif conversion == 's':
            x = str(x)
        elif conversion == 'a':
            x = ascii(x)
        elif conversion is not None:
            raise ValueError(conversion)
        out.append(format(x, _fill(spec, args, kwargs) if type(spec) is list else spec))
    return ''.join(out)

def _translate(text, table):
    out = []
    for c in text:
        try:
            x = table[ord(c)]
        except LookupError:
            x = c
        if x is not None:
            out.append(x if isinstance(x, str) else chr(x))
    return ''.join(out)

def _print(file, values, sep, end, flush):
    first = True
    for x in values:
        if first:
            first = False
        else:
            file.write(sep)
        file.write(str(x))
    file.write(end)
    if flush:
        file.flush()

def _input(prompt):
    return input(str(prompt))

def _sorted_names(method):
    return sorted(method())

def _set_dict(x, attributes):
    for name in list(x.__dict__):
        _del_own(x, name)
    for name in attributes:
        _set_own(x, name, attributes[name])

def _prod(it, total):
    for x in it:
        total = total * x
    return total

def _union(*types):
    from _union import union
    return union(*types)

def _gaierror(code, text):
    import socket
    raise socket.gaierror(code, text)

def _unsupported(message):
    raise _UnsupportedOperation(message)

def _text(x):
    try:
        return str(x)
    except BaseException:
        return '<exception str() failed>'

def _report(headline, exception):
    _tell(headline, exception, [_text(x) for x in _words(exception)])

def _uncaught(hook, exception):
    try:
        hook(type(exception), exception, exception.__traceback__)
    except SystemExit:
        raise
    except BaseException as e:
        _report('Error in sys.excepthook:\n', e)
        _report('\nOriginal exception was:\n', exception)
    raise SystemExit(1)

def _floats(values):
    return [float(x) if _special(x, '__float__') is not None or _special(x, '__index__') is not None else x for x in values]

def _set_name(hook, owner, name, value):
    try:
        hook(owner, name)
    except BaseException as e:
        e.add_note(f"Error calling __set_name__ on '{type(value).__name__}' instance {name!r} in '{owner.__name__}'")
        raise

def _replace_code(code, changes):
    fields = {'co_argcount', 'co_posonlyargcount', 'co_kwonlyargcount', 'co_nlocals', 'co_stacksize', 'co_flags', 'co_firstlineno', 'co_code', 'co_consts', 'co_names', 'co_varnames', 'co_freevars', 'co_cellvars', 'co_filename', 'co_name', 'co_qualname', 'co_linetable', 'co_exceptiontable'}
    for name, value in changes.items():
        if name not in fields:
            raise TypeError(f'replace() got an unexpected keyword argument {name!r}')
        if not hasattr(code, name) or getattr(code, name) != value:
            raise NotImplementedError(f"toyvm's code objects cannot replace {name!r}")
    return code

def _weak_reference(x):
    from weakref import getweakrefs
    references = getweakrefs(x)
    return references[0] if references else None

def _spec_part(spec, name):
    if name == 'parent':
        return spec.name.rpartition('.')[0] if spec.submodule_search_locations is None else spec.name
    if name == 'has_location':
        return spec.origin is not None
    raise AttributeError(f"'ModuleSpec' object has no attribute {name!r}")

def _spec_text(spec):
    args = [f'name={spec.name!r}', f'loader={spec.loader!r}']
    if spec.origin is not None:
        args.append(f'origin={spec.origin!r}')
    if spec.submodule_search_locations is not None:
        args.append(f'submodule_search_locations={spec.submodule_search_locations}')
    return f"ModuleSpec({', '.join(args)})"

def _import_star(module):
    try:
        names = module.__all__
        listed = True
    except AttributeError:
        names = [name for name in module.__dict__ if not name.startswith('_')]
        listed = False
    if not hasattr(names, '__getitem__'):
        raise TypeError(f"'{type(names).__name__}' object does not support indexing")
    out = {}
    at = 0
    while True:
        try:
            name = names[at]
        except IndexError:
            return out
        at += 1
        if not isinstance(name, str):
            raise TypeError(f'Item in {module.__name__}.__all__ must be str, not {type(name).__name__}')
        if listed and not hasattr(module, name) and hasattr(module, '__path__'):
            full = f'{module.__name__}.{name}'
            try:
                __import__(full)
            except ModuleNotFoundError as e:
                if e.name != full:
                    raise
        out[name] = getattr(module, name)

def _call_latest_first(functions, interrupted):
    if interrupted:
        import _process
        _process.interrupted = True
    for f in reversed(functions):
        f()

def _unpack_parcel(parcel):
    import _ports
    return _ports.unpack(parcel)

def _pack_asking(value, name):
    import _ports
    return _ports.pack_asking(value, name)

def _parcel_made(make, args):
    # The two that the library itself makes objects with travel as marks.
    if make is False:
        return __newobj__(*args)
    if make is True:
        return __newobj_ex__(*args)
    return make(*args)

def _parcel_told(x, state, items, pairs, setter):
    import _ports
    _ports.tell(x, state, items, pairs, setter)

def _attributes_getitem(self, name):
    return _names(self)[name]

def _attributes_setitem(self, name, value):
    _set_own(self._object, name, value)

def _attributes_delitem(self, name):
    del _names(self)[name]
    _del_own(self._object, name)

def _attributes_contains(self, name):
    return name in _names(self)

def _attributes_iter(self):
    return iter(_names(self))

def _attributes_reversed(self):
    return reversed(_names(self))

def _attributes_len(self):
    return len(_names(self))

def _attributes_repr(self):
    return repr(_names(self))

def _attributes_eq(self, other):
    return _names(self) == (_names(other) if isinstance(other, _Attributes) else other)

def _attributes_or(self, other):
    return _names(self) | other

def _attributes_ror(self, other):
    return other | _names(self)

def _attributes_ior(self, other):
    self.update(other)
    return self

def _attributes_keys(self):
    return _names(self).keys()

def _attributes_values(self):
    return _names(self).values()

def _attributes_items(self):
    return _names(self).items()

def _attributes_get(self, *args, **kwargs):
    return dict.get(_names(self), *args, **kwargs)

def _attributes_copy(self):
    return _names(self).copy()

def _attributes_update(self, *args, **kwargs):
    d = dict(*args, **kwargs)
    for name in d:
        self[name] = d[name]

def _attributes_setdefault(self, name, *default):
    if name not in self:
        self[name] = default[0] if default else None
    return self[name]

def _attributes_pop(self, name, *default):
    if name not in self:
        return dict.pop(_names(self), name, *default)
    value = self[name]
    del self[name]
    return value

def _attributes_popitem(self):
    for name in reversed(self):
        return name, self.pop(name)
    return dict.popitem({})

def _attributes_clear(self):
    for name in list(self):
        del self[name]

def _atomic_enter(self):
    _atomic(1)
    return self

def _atomic_exit(self, *_):
    _atomic(-1)

def __build_class__(*args, **kwargs):
    raise NotImplementedError('toyvm has no `__build_class__`: a class statement makes its class itself')

def _no_complex(*args, **kwargs):
    raise NotImplementedError('toyvm has no complex numbers')

def _no_groups(*args, **kwargs):
    raise NotImplementedError('toyvm has no exception groups')

def aiter(*args, **kwargs):
    raise NotImplementedError('toyvm has no `async` and no `await`')

def anext(*args, **kwargs):
    raise NotImplementedError('toyvm has no `async` and no `await`')

def breakpoint(*args, **kwargs):
    raise NotImplementedError('toyvm has no debugger')

def help(*args, **kwargs):
    raise NotImplementedError('toyvm has no `help`')

def eval(*args, **kwargs):
    raise NotImplementedError('toyvm has no `eval`, `exec` and `compile`')

def exec(*args, **kwargs):
    raise NotImplementedError('toyvm has no `eval`, `exec` and `compile`')

def compile(*args, **kwargs):
    raise NotImplementedError('toyvm has no `eval`, `exec` and `compile`')

def _mapping(names):
    from types import MappingProxyType
    return MappingProxyType(names)

def _range_index(numbers, x):
    for at, number in enumerate(numbers):
        if x is number or x == number:
            return at
    raise ValueError('sequence.index(x): x not in sequence')

def _range_count(numbers, x):
    count = 0
    for number in numbers:
        if x is number or x == number:
            count += 1
    return count

def _slot_list(cls):
    names = []
    for base in cls.__mro__:
        slots = base.__dict__.get('__slots__', ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if name in ('__dict__', '__weakref__'):
                continue
            if name.startswith('__') and not name.endswith('__'):
                title = base.__name__.lstrip('_')
                name = f'_{title}{name}' if title else name
            names.append(name)
    return names

def _object_getstate(x):
    state = _state_of(x)
    if state is NotImplemented:
        state = getattr(x, '__dict__', None)
    state = state or None
    slots = {}
    for name in _slot_list(type(x)):
        try:
            slots[name] = getattr(x, name)
        except AttributeError:
            pass
    return (state, slots) if slots else state

def __newobj__(cls, *args):
    return cls.__new__(cls, *args)

def __newobj_ex__(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)

def _reconstructor(cls, base, state):
    if base is object:
        return object.__new__(cls)
    return base.__new__(cls, state)

def _object_reduce(x):
    return _reduced(x, 0)

def _object_reduce_ex(x, protocol):
    if type(x).__reduce__ is not object.__reduce__:
        return x.__reduce__()
    return _reduced(x, _index(protocol))

def _reduced(x, protocol):
    cls = type(x)
    if isinstance(x, BaseException):
        state = getattr(x, '__dict__', None)
        return (cls, x.args, state) if state else (cls, x.args)
    if isinstance(x, (set, frozenset)):
        return cls, ([*x],), x.__getstate__()
    if isinstance(x, bytearray):
        return cls, (bytes(x),), x.__getstate__()
    by_itself = cls.__getstate__ is object.__getstate__
    if not isinstance(x, (int, float, str, bytes, tuple, list, dict)) and not _is_copied(x, cls):
        name = cls.__name__ if cls.__module__ == 'builtins' else f'{cls.__module__}.{cls.__name__}'
        raise TypeError(f"cannot pickle '{name}' object")
    if protocol < 2:
        return _reduced_old(x, cls, by_itself)
    method = getattr(x, '__getnewargs_ex__', None)
    if method is not None:
        found = method()
        if not isinstance(found, tuple):
            raise TypeError(f"__getnewargs_ex__ should return a tuple, not '{type(found).__name__}'")
        if len(found) != 2:
            raise ValueError(f'__getnewargs_ex__ should return a tuple of length 2, not {len(found)}')
        args, kwargs = found
        make, args = (__newobj_ex__, (cls, args, kwargs)) if kwargs else (__newobj__, (cls, *args))
    else:
        make, args = __newobj__, (cls,)
        method = getattr(x, '__getnewargs__', None)
        if method is not None:
            found = method()
            if not isinstance(found, tuple):
                raise TypeError(f"__getnewargs__ should return a tuple, not '{type(found).__name__}'")
            args += found
        elif isinstance(x, (int, float, str, bytes, tuple)):
            args += (_inner(x),)
    items = iter(x) if isinstance(x, list) else None
    pairs = iter(x.items()) if isinstance(x, dict) else None
    return make, args, x.__getstate__(), items, pairs

def _is_copied(x, cls):
    if cls.__module__ == 'builtins' and cls.__name__ in ('module', 'function', 'method'):
        return False
    return cls is object or hasattr(x, '__dict__') or any(['__slots__' in base.__dict__ for base in cls.__mro__])

def _reduced_old(x, cls, by_itself):
    base, inner = object, None
    for kind in (int, float, str, bytes, tuple, list, dict):
        if isinstance(x, kind):
            if cls is kind:
                raise TypeError(f"cannot pickle '{cls.__name__}' object")
            base, inner = kind, kind(x)
    if by_itself and getattr(x, '__slots__', None):
        raise TypeError('a class that defines __slots__ without defining __getstate__ cannot be pickled')
    state = x.__getstate__()
    return (_reconstructor, (cls, base, inner), state) if state else (_reconstructor, (cls, base, inner))

def _matrix_rows(rows):
    return [list(row) if hasattr(row, '__iter__') and not isinstance(row, (str, matrix)) else row for row in rows]

def process(*args, **kwargs):
    if not args:
        raise TypeError("process() missing 1 required positional argument: 'f'")
    import _process_handle
    return _process_handle.start(args[0], args[1:], kwargs)

def shared(initial):
    import _shared
    return _shared.shared(initial)

def shared_array(kind, n):
    import _shared
    return _shared.shared_array(kind, n)
