"""Values written so that people can read them."""
import sys


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    """Pretty-print a Python object to a stream [default is sys.stdout]."""
    PrettyPrinter(indent=indent, width=width, depth=depth, stream=stream, compact=compact, sort_dicts=sort_dicts, underscore_numbers=underscore_numbers).pprint(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    """Pretty-print a Python object"""
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    """Format a Python object into a pretty-printed representation."""
    return PrettyPrinter(indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts, underscore_numbers=underscore_numbers).pformat(object)


def saferepr(object):
    """Version of repr() which can handle recursive data structures."""
    return PrettyPrinter()._short(object, {}, 0)[0]


def isreadable(object):
    return PrettyPrinter().isreadable(object)


def isrecursive(object):
    return PrettyPrinter().isrecursive(object)


class _Key:
    # Orders what does not compare, by the names of the types.
    def __init__(self, x):
        self.x = x

    def __lt__(self, other):
        try:
            return self.x < other.x
        except TypeError:
            return (str(type(self.x)), id(self.x)) < (str(type(other.x)), id(other.x))


def _pair_key(pair):
    return _Key(pair[0])


def _recursion(x):
    return f'<Recursion on {type(x).__name__} with id={id(x)}>'


class PrettyPrinter:
    """Handle pretty printing operations onto a stream."""

    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
        indent = int(indent)
        width = int(width)
        if indent < 0:
            raise ValueError('indent must be >= 0')
        if depth is not None and depth <= 0:
            raise ValueError('depth must be > 0')
        if not width:
            raise ValueError('width must be != 0')
        self._depth = depth
        self._step = indent
        self._width = width
        self._stream = stream
        self._compact = bool(compact)
        self._sort = sort_dicts
        self._underscore = underscore_numbers

    def pprint(self, object):
        stream = sys.stdout if self._stream is None else self._stream
        stream.write(self.pformat(object))
        stream.write('\n')

    def pformat(self, object):
        out = []
        self._format(object, out, 0, 0, {}, 0)
        return ''.join(out)

    def isrecursive(self, object):
        return self._short(object, {}, 0)[2]

    def isreadable(self, object):
        text, readable, recursive = self._short(object, {}, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        return self._short(object, context, level)

    # ---- on one line ----

    def _repr(self, x, context, level):
        return self._short(x, context.copy(), level)[0]

    def _short(self, x, context, level):
        kind = type(x)
        if kind is str or x is None or kind is bool or kind is float:
            return repr(x), True, False
        if isinstance(x, int) and kind.__repr__ is int.__repr__:
            return (f'{x:_d}' if self._underscore else repr(x)), True, False
        method = kind.__repr__
        if isinstance(x, dict) and method is dict.__repr__:
            if not x:
                return '{}', True, False
            if self._depth and level >= self._depth:
                return '{...}', False, id(x) in context
            if id(x) in context:
                return _recursion(x), False, True
            context[id(x)] = 1
            readable, recursive = True, False
            parts = []
            items = sorted(x.items(), key=_pair_key) if self._sort else x.items()
            for key, value in items:
                k, kr, krec = self._short(key, context, level + 1)
                v, vr, vrec = self._short(value, context, level + 1)
                parts.append(f'{k}: {v}')
                readable = readable and kr and vr
                recursive = recursive or krec or vrec
            del context[id(x)]
            return '{' + ', '.join(parts) + '}', readable, recursive
        if isinstance(x, list) and method is list.__repr__ or isinstance(x, tuple) and method is tuple.__repr__:
            if isinstance(x, list):
                if not x:
                    return '[]', True, False
                form = '[%s]'
            elif len(x) == 1:
                form = '(%s,)'
            else:
                if not x:
                    return '()', True, False
                form = '(%s)'
            if self._depth and level >= self._depth:
                return form % '...', False, id(x) in context
            if id(x) in context:
                return _recursion(x), False, True
            context[id(x)] = 1
            readable, recursive = True, False
            parts = []
            for item in x:
                t, r, rec = self._short(item, context, level + 1)
                parts.append(t)
                readable = readable and r
                recursive = recursive or rec
            del context[id(x)]
            return form % ', '.join(parts), readable, recursive
        text = repr(x)
        return text, bool(text) and not text.startswith('<'), False

    # ---- on several lines ----

    def _format(self, x, out, indent, allowance, context, level):
        if id(x) in context:
            out.append(_recursion(x))
            return
        text = self._repr(x, context, level)
        if len(text) > self._width - indent - allowance:
            way = self._way(x)
            if way is not None:
                context[id(x)] = 1
                way(x, out, indent, allowance, context, level + 1)
                del context[id(x)]
                return
        out.append(text)

    def _way(self, x):
        method = type(x).__repr__
        name = getattr(method, '__qualname__', '')
        if name == 'ChainMap.__repr__':
            return self._chain
        if name in ('UserDict.__repr__', 'UserList.__repr__', 'UserString.__repr__'):
            return self._user
        if type(x).__name__ == 'mappingproxy':
            return self._proxy
        if isinstance(x, dict):
            if method is dict.__repr__:
                return self._dict
            name = type(x).__name__
            if name == 'OrderedDict' and type(x).__module__ == 'collections':
                return self._ordered
            if name == 'defaultdict' and type(x).__module__ == 'collections':
                return self._default
            if name == 'Counter' and type(x).__module__ == 'collections':
                return self._counter
        elif isinstance(x, list) and method is list.__repr__:
            return self._list
        elif isinstance(x, tuple) and method is tuple.__repr__:
            return self._tuple
        elif isinstance(x, (set, frozenset)) and method in (set.__repr__, frozenset.__repr__):
            return self._set
        elif isinstance(x, str) and method is str.__repr__:
            return self._str
        elif isinstance(x, bytes) and method is bytes.__repr__:
            return self._bytes
        elif isinstance(x, bytearray) and method is bytearray.__repr__:
            return self._bytearray
        elif type(x).__name__ == 'deque' and type(x).__module__ == 'collections':
            return self._deque
        elif hasattr(type(x), '__dataclass_fields__') and x.__dataclass_params__.repr and '__dataclass_fields__' in type(x).__dict__:
            return self._dataclass
        elif type(x).__name__ == 'SimpleNamespace' and type(x).__module__ == 'types':
            return self._namespace
        return None

    def _dict(self, x, out, indent, allowance, context, level):
        out.append('{')
        if self._step > 1:
            out.append((self._step - 1) * ' ')
        if x:
            items = sorted(x.items(), key=_pair_key) if self._sort else list(x.items())
            self._pairs(items, out, indent, allowance + 1, context, level)
        out.append('}')

    def _pairs(self, items, out, indent, allowance, context, level):
        indent += self._step
        for at, (key, value) in enumerate(items):
            last = at == len(items) - 1
            text = self._repr(key, context, level)
            out.append(text + ': ')
            self._format(value, out, indent + len(text) + 2, allowance if last else 1, context, level)
            if not last:
                out.append(',\n' + ' ' * indent)

    def _named(self, items, out, indent, allowance, context, level):
        for at, (key, value) in enumerate(items):
            last = at == len(items) - 1
            out.append(f'{key}=')
            if id(value) in context:
                out.append('...')
            else:
                self._format(value, out, indent + len(key) + 1, allowance if last else 1, context, level)
            if not last:
                out.append(',\n' + ' ' * indent)

    def _items(self, items, out, indent, allowance, context, level):
        indent += self._step
        if self._step > 1:
            out.append((self._step - 1) * ' ')
        between = ',\n' + ' ' * indent
        before = ''
        left = most = self._width - indent + 1
        items = list(items)
        for at, x in enumerate(items):
            last = at == len(items) - 1
            if last:
                most -= allowance
                left -= allowance
            if self._compact:
                text = self._repr(x, context, level)
                size = len(text) + 2
                if left < size:
                    left = most
                    if before:
                        before = between
                if left >= size:
                    left -= size
                    out.append(before + text)
                    before = ', '
                    continue
            out.append(before)
            before = between
            self._format(x, out, indent, allowance if last else 1, context, level)

    def _list(self, x, out, indent, allowance, context, level):
        out.append('[')
        self._items(x, out, indent, allowance + 1, context, level)
        out.append(']')

    def _tuple(self, x, out, indent, allowance, context, level):
        out.append('(')
        end = ',)' if len(x) == 1 else ')'
        self._items(x, out, indent, allowance + len(end), context, level)
        out.append(end)

    def _set(self, x, out, indent, allowance, context, level):
        if not x:
            out.append(repr(x))
            return
        if type(x) is set:
            out.append('{')
            end = '}'
        else:
            name = type(x).__name__
            out.append(name + '({')
            end = '})'
            indent += len(name) + 1
        self._items(sorted(x, key=_Key), out, indent, allowance + len(end), context, level)
        out.append(end)

    def _str(self, x, out, indent, allowance, context, level):
        if not x:
            out.append(repr(x))
            return
        if level == 1:
            indent += 1
            allowance += 1
        chunks = []
        width = self._width - indent
        lines = x.splitlines(True)
        text = ''
        for i, line in enumerate(lines):
            text = repr(line)
            room = width - allowance if i == len(lines) - 1 else width
            if len(text) <= room:
                chunks.append(text)
                continue
            parts = _words(line)
            room = width
            now = ''
            for j, part in enumerate(parts):
                if j == len(parts) - 1 and i == len(lines) - 1:
                    room -= allowance
                if len(repr(now + part)) > room:
                    if now:
                        chunks.append(repr(now))
                    now = part
                else:
                    now += part
            if now:
                chunks.append(repr(now))
        if len(chunks) == 1:
            out.append(text)
            return
        if level == 1:
            out.append('(')
        out.append(('\n' + ' ' * indent).join(chunks))
        if level == 1:
            out.append(')')

    def _bytes(self, x, out, indent, allowance, context, level):
        if len(x) <= 4:
            out.append(repr(x))
            return
        if level == 1:
            indent += 1
            allowance += 1
            out.append('(')
        # Four bytes at a time, as many as fit; what follows needs room behind the last ones.
        room = self._width - indent
        lines = []
        line = b''
        for at in range(0, len(x), 4):
            if at == len(x) // 4 * 4:
                room -= allowance
            longer = line + x[at:at + 4]
            if len(repr(longer)) > room:
                if line:
                    lines.append(repr(line))
                longer = x[at:at + 4]
            line = longer
        lines.append(repr(line))
        out.append(('\n' + ' ' * indent).join(lines))
        if level == 1:
            out.append(')')

    def _bytearray(self, x, out, indent, allowance, context, level):
        out.append('bytearray(')
        self._bytes(bytes(x), out, indent + 10, allowance + 1, context, level + 1)
        out.append(')')

    def _proxy(self, x, out, indent, allowance, context, level):
        out.append('mappingproxy(')
        self._format(x.copy(), out, indent + 13, allowance + 1, context, level)
        out.append(')')

    def _user(self, x, out, indent, allowance, context, level):
        self._format(x.data, out, indent, allowance, context, level - 1)

    def _chain(self, x, out, indent, allowance, context, level):
        name = type(x).__name__
        out.append(name + '(')
        indent += len(name) + 1
        for at, names in enumerate(x.maps):
            last = at == len(x.maps) - 1
            self._format(names, out, indent, allowance + 1 if last else 1, context, level)
            out.append(')' if last else ',\n' + ' ' * indent)

    def _ordered(self, x, out, indent, allowance, context, level):
        name = type(x).__name__
        out.append(name + '(')
        self._list(list(x.items()), out, indent + len(name) + 1, allowance + 1, context, level)
        out.append(')')

    def _default(self, x, out, indent, allowance, context, level):
        text = self._repr(x.default_factory, context, level)
        name = type(x).__name__
        indent += len(name) + 1
        out.append(f"{name}({text},\n{' ' * indent}")
        self._dict(x, out, indent, allowance + 1, context, level)
        out.append(')')

    def _counter(self, x, out, indent, allowance, context, level):
        name = type(x).__name__
        out.append(name + '({')
        if self._step > 1:
            out.append((self._step - 1) * ' ')
        self._pairs(x.most_common(), out, indent + len(name) + 1, allowance + 2, context, level)
        out.append('})')

    def _deque(self, x, out, indent, allowance, context, level):
        name = type(x).__name__
        out.append(name + '(')
        indent += len(name) + 1
        out.append('[')
        if x.maxlen is None:
            self._items(x, out, indent, allowance + 2, context, level)
            out.append('])')
        else:
            self._items(x, out, indent, 2, context, level)
            text = self._repr(x.maxlen, context, level)
            out.append(f"],\n{' ' * indent}maxlen={text})")

    def _dataclass(self, x, out, indent, allowance, context, level):
        name = type(x).__name__
        indent += len(name) + 1
        items = [(f.name, getattr(x, f.name)) for f in x.__dataclass_fields__.values() if f.repr]
        out.append(name + '(')
        self._named(items, out, indent, allowance, context, level)
        out.append(')')

    def _namespace(self, x, out, indent, allowance, context, level):
        name = 'namespace'
        indent += len(name) + 1
        out.append(name + '(')
        self._named(list(x.__dict__.items()), out, indent, allowance, context, level)
        out.append(')')


def _words(line):
    # Words with the white space after them.
    out = []
    at = 0
    while at < len(line):
        end = at
        while end < len(line) and not line[end].isspace():
            end += 1
        while end < len(line) and line[end].isspace():
            end += 1
        out.append(line[at:end])
        at = end
    return out
